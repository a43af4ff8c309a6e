#include "command/import_postcodes.h"

#include <map>

#include "command/exit.h"
#include "lib/blobs/file.h"
#include "lib/table/table.h"
#include "lib/text/translation.h"
#include "postcodes/postcode_file.h"

namespace relais::command {
namespace {

std::string bytes_of(const std::string& path) {
  try {
    auto file = File::open_to_read(path);
    if (file.size() > largest_table) throw Stop(Exit::data_error, fmt::format("{}: this is too large a file", path));
    std::string bytes(file.size(), '\0');
    bytes.resize(file.read(bytes.data(), bytes.size()));
    return bytes;
  } catch (const std::system_error& failure) {
    throw Stop(Exit::no_input, failure.what());
  }
}

}  // namespace

void import_postcodes(const Place& place, const std::string& file) {
  const LanguageScope english{Language::en};
  const auto bytes = bytes_of(file);
  std::vector<postcodes::Place> places;
  try {
    places = postcodes::places_in(bytes);
  } catch (const BadTable& wrong) {
    throw Stop(Exit::data_error, fmt::format("{}: {} What was known of postcodes stays.", file, wrong.what()));
  }
  const Opened opened{place};
  opened.database->write([&](Transaction& tx) { postcodes::replace_places(tx, places); });
  std::map<std::string, int> counts;
  for (const auto& each : places) ++counts[each.country];
  for (const auto& [country, count] : counts) fmt::print("{}: {} places.\n", country, count);
}

}  // namespace relais::command

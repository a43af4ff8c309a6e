#include "client_file/export_file.h"

#include <unistd.h>

#include <fstream>

#include "client_file/card_list.h"
#include "client_file/contact_list.h"
#include "client_file/party_list.h"
#include "client_file/vcards.h"
#include "lib/table/table.h"
#include "lib/text/translation.h"
#include "lists/kept_list.h"

namespace relais::client_file {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t rows_in_one_look = 1'000;
constexpr std::chrono::minutes fetched_within{15};
constexpr std::string_view beginning = "export-";

fs::path new_file(const Services& services) {
  auto name = (services.blobs.incoming() / fmt::format("{}XXXXXX", beginning)).string();
  const int number = ::mkstemp(name.data());
  if (number == -1) throw std::system_error{errno, std::generic_category(), "cannot write " + name};
  ::close(number);
  return name;
}

// What was begun and could not be ended does not stay.
class HalfWritten {
public:
  explicit HalfWritten(fs::path path) : path_(std::move(path)) {}
  HalfWritten(const HalfWritten&) = delete;
  HalfWritten& operator=(const HalfWritten&) = delete;
  ~HalfWritten() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove(path_, ignored);
  }

  const fs::path& path() const { return path_; }
  fs::path taken() { return std::exchange(path_, {}); }

private:
  fs::path path_;
};

// Every row of the list, in parts; how many there were.
template <class RowsWith, class Take>
std::int64_t go_through(const Services& services, const CardFilter& filter, std::int64_t most_rows, RowsWith rows_with,
                        Take take) {
  std::unique_ptr<CardSearch> search;
  std::int64_t rows = 0;
  for (bool is_last = false; !is_last;) {
    const auto part = services.database.read([&](Reads& db) {
      if (!search) search = std::make_unique<CardSearch>(db, filter, services.settings.region);
      const auto found = search->page(db, rows_in_one_look);
      is_last = found.is_last;
      return rows_with(db, found.ids);
    });
    take(part);
    rows += static_cast<std::int64_t>(part.size());
    if (part.empty() || rows + rows_in_one_look > most_rows) break;
    search->go_on_after(position_of(part.back(), filter.sort));
  }
  return rows;
}

template <class Listed, class RowsWith>
ExportFile written(const Services& services, const Person& person, const CardFilter& filter, TableFormat format,
                   std::vector<ListColumn<Listed>> all, RowsWith rows_with) {
  auto columns = services.database.read(
      [&](Reads& db) { return chosen_of(std::move(all), lists::columns_of(db, person, list_of(filter.cards))); });
  columns.insert(columns.begin(), {"name", t("Name"), &Listed::name});
  std::vector<std::string> cells;
  for (const auto& column : columns) cells.emplace_back(column.label);

  HalfWritten file{new_file(services)};
  const auto table = TableWriter::create(format, file.path(), cells);
  const auto rows = go_through(services, filter, table->most_rows(), rows_with, [&](const auto& part) {
    for (const auto& listed : part) {
      for (std::size_t i = 0; i < columns.size(); ++i) cells[i] = listed.*columns[i].content;
      table->add(cells);
    }
  });
  table->finish();
  return {file.taken(), rows};
}

template <class RowsWith>
ExportFile written(const Services& services, const CardFilter& filter, VCardVersion version, RowsWith rows_with) {
  HalfWritten file{new_file(services)};
  std::ofstream out;
  out.exceptions(std::ios::failbit | std::ios::badbit);
  out.open(file.path(), std::ios::binary);
  std::vector<VCard> cards;
  const auto with_cards = [&](Reads& db, const std::vector<std::int64_t>& ids) {
    cards = vcards_with(db, services.settings, filter.cards, ids);
    return rows_with(db, ids);
  };
  const auto rows = go_through(services, filter, most_rows, with_cards, [&](const auto&) {
    for (const auto& card : cards) out << written_vcard(card, version);
  });
  out.close();
  return {file.taken(), rows};
}

void take_away_old_ones(const fs::path& folder) {
  const auto now = fs::file_time_type::clock::now();
  for (const auto& entry : fs::directory_iterator{folder}) {
    std::error_code gone;
    const bool is_ours = entry.path().filename().string().starts_with(beginning);
    const auto written_at = entry.last_write_time(gone);
    if (is_ours && !gone && now - written_at > fetched_within) fs::remove(entry.path(), gone);
  }
}

}  // namespace

ExportFile exported(const Services& services, const Person& person, const CardFilter& filter, TableFormat format) {
  return filter.cards == Cards::parties
             ? written<ListedParty>(services, person, filter, format, party_columns(), parties_with)
             : written<ListedContact>(services, person, filter, format, contact_columns(), contacts_with);
}

ExportFile exported(const Services& services, const CardFilter& filter, VCardVersion version) {
  return filter.cards == Cards::parties ? written(services, filter, version, parties_with)
                                        : written(services, filter, version, contacts_with);
}

void add_export_jobs(JobKinds& kinds, const Services& services) {
  kinds.add_recurring("expire_exports", fetched_within,
                      [services](Database&, const Job&) { take_away_old_ones(services.blobs.incoming()); });
}

}  // namespace relais::client_file

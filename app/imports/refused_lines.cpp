#include "imports/refused_lines.h"

#include <fstream>
#include <iterator>
#include <limits>
#include <map>

#include "imports/import_file.h"
#include "imports/line_outcome.h"
#include "lib/blobs/hash.h"
#include "lib/table/csv_writer.h"
#include "lib/text/translation.h"

namespace relais::imports {
namespace {

constexpr int most_refused = 200'000;

std::map<std::int64_t, std::string> reasons(Reads& db, const Import& import) {
  std::map<std::int64_t, std::string> why;
  for (const auto& line : lines_with(db, import, LineOutcome::refused, 0, most_refused)) why[line.line] = line.why;
  return why;
}

// A name that nobody has, gone with the object.
class PassingFile {
public:
  explicit PassingFile(const std::filesystem::path& folder) : path(folder / name()) {}
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  ~PassingFile() {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }

  std::filesystem::path path;

private:
  static std::string name() {
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return "refused-" + hexadecimal(bytes);
  }
};

}  // namespace

std::string refused_lines(const Services& services, Reads& db, const Import& import) {
  const auto why = reasons(db, import);
  const PassingFile file{services.blobs.incoming()};
  auto heads = import.headers;
  heads.emplace_back(t("Why it was refused"));
  CsvWriter out{file.path, heads};
  if (!why.empty()) {
    const auto lines = lines_from(services.blobs, import.lines_blob, 0, std::numeric_limits<std::size_t>::max());
    for (const auto& row : lines.rows) {
      const auto found = why.find(row.line);
      if (found == why.end()) continue;
      auto cells = row.cells;
      cells.resize(std::max(cells.size(), import.headers.size()));
      cells.push_back(found->second);
      out.add(cells);
    }
  }
  out.finish();
  std::ifstream in{file.path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace relais::imports

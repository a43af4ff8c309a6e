// Tables as they come from outside: CSV in any encoding, and spreadsheets. The first byte chooses.
#include <cstdlib>

#include "lib/table/csv_reader.h"
#include "lib/table/xlsx_reader.h"
#include "lib/text/characters.h"

using namespace relais;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const TableRow& row) {
  require(!row.cells.empty() && row.cells.size() <= most_cells && !row.is_blank());
  for (const auto& cell : row.cells) {
    require(is_valid_utf8(cell) && cell.find('\0') == std::string::npos && cell.find('\r') == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
  try {
    switch (data[0]) {
      case 'x': read_xlsx(bytes, check); break;
      case 't': read_tab_separated(bytes, check); break;
      default: read_csv(bytes, check); break;
    }
  } catch (const BadTable&) {
  }
  return 0;
}

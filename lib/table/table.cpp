#include "lib/table/table.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais {

bool TableRow::is_blank() const {
  return std::ranges::all_of(cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

std::string why_not_that_long(TableRow& row, std::size_t columns) {
  const auto found = row.cells.size();
  while (row.cells.size() > columns && trimmed(row.cells.back()).empty()) row.cells.pop_back();
  if (row.cells.size() == columns) return {};
  return t(
      "Line {line} has {found} columns, and the first line has {columns}.",
      {{"line", std::to_string(row.line)}, {"found", std::to_string(found)}, {"columns", std::to_string(columns)}});
}

}  // namespace relais

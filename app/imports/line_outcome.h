// What becomes of one line: a card, a change of one, or nothing, with the reason.
#pragma once

#include <array>

#include "imports/import.h"
#include "lib/table/table.h"

namespace relais::imports {

enum class LineOutcome { added, completed, skipped, refused, left_alone };

constexpr auto names_of(LineOutcome) {
  using namespace std::string_view_literals;
  return std::array{"added"sv, "completed"sv, "skipped"sv, "refused"sv, "left_alone"sv};
}

struct KeptLine {
  std::int64_t line = 0;
  LineOutcome outcome = LineOutcome::added;
  std::optional<std::int64_t> record;
  std::optional<std::int64_t> event;
  std::string why;

  static KeptLine from(Row& row);
};

// While it is tried nothing but what was refused is kept.
LineOutcome take_line(Transaction& tx, const Import& import, const TableRow& row, const std::string& region);

// Refused ones, or those left alone in undoing, behind that line.
std::vector<KeptLine> lines_with(Reads& db, const Import& import, LineOutcome outcome, std::int64_t behind, int most);

}  // namespace relais::imports

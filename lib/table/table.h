// A table that came in a file: its rows, one after the other, whatever the file is.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace relais {

struct TableRow {
  // As whoever opens the file counts: the first is 1.
  std::int64_t line = 0;
  // Valid UTF-8 without control characters but the end of a line.
  std::vector<std::string> cells;

  bool is_blank() const;
};

// Called for every row that is not blank.
using EachRow = std::function<void(TableRow row)>;

// The file is no table, or one that is beyond what is read; said in a sentence for whoever brought it.
struct BadTable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr std::size_t most_cells = 500;        // in a row
constexpr std::size_t longest_cell = 100'000;  // bytes
constexpr std::int64_t most_rows = 1'000'000;
constexpr std::size_t largest_table = 100'000'000;  // bytes, unpacked

// Why a row cannot be read by a first line of so many cells; empty where it can. Blank cells at its end are left out.
std::string why_not_that_long(TableRow& row, std::size_t columns);

}  // namespace relais

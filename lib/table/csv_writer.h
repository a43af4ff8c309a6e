// CSV as spreadsheets here open it: UTF-8 with its mark at the beginning, semicolons, quotes as RFC 4180 has them. What
// a spreadsheet would take for a formula has an apostrophe before it, by which it stays text.
#pragma once

#include <cstdint>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "lib/table/table_writer.h"

namespace relais {

class CsvWriter : public TableWriter {
public:
  CsvWriter(const std::filesystem::path& file, const std::vector<std::string>& heads);

  void add(const std::vector<std::string>& cells) override;
  void finish() override;
  std::int64_t most_rows() const override { return std::numeric_limits<std::int64_t>::max(); }

private:
  std::ofstream out_;
};

// One cell as it stands in the file: "Dupont", "\"Dupont; fils\"", "'+32 65 12 34 56".
std::string csv_cell(std::string_view text);
// What stood in a cell before an apostrophe kept it from being a formula: "+32 65 12 34 56".
std::string_view without_apostrophe(std::string_view cell);

}  // namespace relais

// What the sheet of a spreadsheet refers to: where it lies, the texts that it shares, which of its styles are days.
#pragma once

#include <string>
#include <vector>

#include "lib/table/xlsx_number.h"
#include "lib/table/zip_parts.h"

namespace relais {

struct XlsxBook {
  std::string first_sheet;  // the name of its part
  DayOne day_one = DayOne::in_1900;
  std::vector<std::string> texts;
  // By the number of a style.
  std::vector<bool> is_day;

  static XlsxBook of(ZipParts& parts);
};

}  // namespace relais

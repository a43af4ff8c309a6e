// Reads the first sheet of a spreadsheet of Excel or LibreOffice (.xlsx): texts as they stand, numbers as they are
// shown, days as "2026-11-22".
#pragma once

#include <string>

#include "lib/table/table.h"

namespace relais {

// Each row has at least as many cells as the first. Throws BadTable.
void read_xlsx(std::string bytes, const EachRow& with_row);

}  // namespace relais

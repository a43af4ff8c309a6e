// Reads CSV as spreadsheets write it: separated by `;`, `,` or tabulations, in UTF-8, UTF-16 or Windows-1252.
#pragma once

#include <string>
#include <string_view>

#include "lib/table/table.h"

namespace relais {

// Throws BadTable.
void read_csv(std::string_view bytes, const EachRow& with_row);

// The same without marks of quotation: each line as it stands, cut at tabulations.
void read_tab_separated(std::string_view bytes, const EachRow& with_row);

}  // namespace relais

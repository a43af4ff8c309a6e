// The bytes of a file as UTF-8, whatever the program that wrote it took for granted.
#pragma once

#include <string>
#include <string_view>

namespace relais {

// A byte order mark is believed and left out; what is no UTF-8 is taken for Windows-1252, as Excel saves it.
std::string table_text(std::string_view bytes);
// Without control characters: NUL has no place in a database.
std::string cell_text(std::string_view text);

}  // namespace relais

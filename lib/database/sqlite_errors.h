// What SQLite's result codes mean to us.
#pragma once

#include <sqlite3.h>

#include <string_view>

namespace relais {

// Throws the error of errors.h that this code of a failed call stands for; `doing` says what was asked.
[[noreturn]] void throw_sqlite_error(sqlite3* handle, int code, std::string_view doing);

}  // namespace relais

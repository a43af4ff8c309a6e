// `relais import postcodes`: the towns of a country and their postcodes, of a file that somebody has fetched.
#pragma once

#include <string>

#include "command/opened.h"

namespace relais::command {

// Exit::data_error where the file is wrong; what was known before then stays.
void import_postcodes(const Place& place, const std::string& file);

}  // namespace relais::command

// A file from disk as an answer: its validators, its range (RFC 9110, parts 13 and 14).
#pragma once

#include "lib/web/answer.h"

namespace relais::web {

// Throws std::system_error where the file cannot be opened. What is open stays readable if the file is removed
// meanwhile.
void open_file(Answer& answer, const Request& request, Response& response);

}  // namespace relais::web

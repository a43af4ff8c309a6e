// What an attachment is by its own bytes, since mail programs call anything octet-stream.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// "text/csv" of "text/csv; charset=utf-8".
std::string_view kind_alone(std::string_view declared);

// The kind that the bytes show, else the declared one, which browsers are told not to guess about.
std::string kind_of_content(std::string_view declared, std::string_view content);

}  // namespace relais::mail

// What is written before a number, and so whose it is and by what it is reached.
#pragma once

#include <string_view>

namespace relais::mail {

enum class NumberLabel { none, mobile, direct, phone, switchboard, fax, of_somebody_else };

NumberLabel number_label(std::string_view shown, std::string_view key);

}  // namespace relais::mail

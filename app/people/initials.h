// The two letters in a face: "ML" of "Marc Lenoir".
#pragma once

#include <string>
#include <string_view>

namespace relais {

std::string initials_of(std::string_view name);

}  // namespace relais

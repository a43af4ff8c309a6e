// How the languages of the desk are said to people.
#pragma once

#include <string_view>

#include "lib/text/translation.h"

namespace relais {

std::string_view filter_label(Language language);  // "français"

}  // namespace relais

// The forms of VAT numbers in the European Union, as VIES takes them.
#pragma once

#include <string_view>

namespace relais::parties {

// `number` without its country, without layout.
bool has_vat_pattern(std::string_view country, std::string_view number);

}  // namespace relais::parties

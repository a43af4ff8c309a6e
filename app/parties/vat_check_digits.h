// The check digits of VAT numbers of neighbours.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relais::parties {

// A group of digits as it stands in the number, and as it would have to be.
struct CheckDigits {
  std::string typed;
  std::string right;

  bool fit() const { return typed == right; }
};

// Nothing for a country of which no rule is known. `number` has the form of its country, without it and without layout.
std::optional<CheckDigits> vat_check_digits(std::string_view country, std::string_view number);

}  // namespace relais::parties

// The number by which a register knows an organisation: an enterprise or establishment number, a SIREN or SIRET, a VAT
// number. What has the wrong form is no number; wrong check digits are told with the right ones, for whoever types may
// know better.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace relais::parties {

enum class NumberCheck { right, wrong_digits, wrong_form };

constexpr auto names_of(NumberCheck) {
  using namespace std::string_view_literals;
  return std::array{"right"sv, "wrong_digits"sv, "wrong_form"sv};
}

struct EnterpriseNumber {
  NumberCheck check = NumberCheck::wrong_form;
  std::string text;   // "BE0403227515", the same for every layout; empty where the form is wrong
  std::string shown;  // "BE 0403.227.515"
  // The group that does not fit as it was typed, and as it would have to be: "823" and "832".
  std::string typed_digits;
  std::string right_digits;
};

// `region` is where a number without its country is from ("BE"). A SIREN becomes the VAT number that it is part of.
EnterpriseNumber enterprise_number(std::string_view typed, std::string_view region);

}  // namespace relais::parties

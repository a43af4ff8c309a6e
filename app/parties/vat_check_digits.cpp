#include "parties/vat_check_digits.h"

#include <charconv>
#include <cstdint>

#include <fmt/format.h>

namespace relais::parties {
namespace {

std::int64_t number_in(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

CheckDigits of_luxembourg(std::string_view number) {
  return {std::string{number.substr(6)}, fmt::format("{:02}", number_in(number.substr(0, 6)) % 89)};
}

// ISO 7064, modulus 11 and 10.
CheckDigits of_germany(std::string_view number) {
  int product = 10;
  for (const char c : number.substr(0, 8)) {
    const int sum = (c - '0' + product) % 10;
    product = (sum == 0 ? 10 : sum) * 2 % 11;
  }
  return {std::string{number.substr(8)}, std::to_string((11 - product) % 10)};
}

// Those of 2020 and later: the whole with letters as numbers, modulus 97.
bool fits_as_new_dutch(std::string_view number) {
  constexpr std::string_view letters_nl = "2321";
  constexpr std::string_view letter_b = "11";
  int rest = 0;
  for (const char c : fmt::format("{}{}{}{}", letters_nl, number.substr(0, 9), letter_b, number.substr(10)))
    rest = (rest * 10 + (c - '0')) % 97;
  return rest == 1;
}

CheckDigits of_the_netherlands(std::string_view number) {
  if (fits_as_new_dutch(number)) return {};
  int sum = 0;
  for (int i = 0; i < 8; ++i) sum += (number[static_cast<std::size_t>(i)] - '0') * (9 - i);
  const int right = sum % 11;
  return {std::string{number.substr(7, 2)}, right == 10 ? "?" : fmt::format("{}{}", number[7], right)};
}

}  // namespace

std::optional<CheckDigits> vat_check_digits(std::string_view country, std::string_view number) {
  if (country == "LU") return of_luxembourg(number);
  if (country == "DE") return of_germany(number);
  if (country == "NL") return of_the_netherlands(number);
  return std::nullopt;
}

}  // namespace relais::parties

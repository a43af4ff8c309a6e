#include "parties/enterprise_number.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "lib/text/characters.h"
#include "parties/vat_check_digits.h"
#include "parties/vat_patterns.h"

namespace relais::parties {
namespace {

constexpr std::size_t longest = 60;
constexpr std::string_view siren_of_the_post = "356000000";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

bool are_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

std::int64_t number_in(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// Without layout and without the word that often stands before it.
std::string bare(std::string_view typed) {
  std::string text;
  for (const char c : raised(folded(typed.substr(0, longest)))) {
    if (is_digit(c) || is_letter(c) || c == '+' || c == '*') text += c;
  }
  for (const std::string_view word : {"TVA", "BTW", "VAT", "MWST"}) {
    if (text.starts_with(word)) text.erase(0, word.size());
  }
  return text;
}

EnterpriseNumber right(std::string text, std::string shown) {
  return {NumberCheck::right, std::move(text), std::move(shown), {}, {}};
}

// The last digits are shown with the group in which they stand.
EnterpriseNumber compared(std::string text, std::string shown, std::string_view typed_end, std::string_view right_end) {
  auto number = right(std::move(text), std::move(shown));
  if (typed_end == right_end) return number;
  number.check = NumberCheck::wrong_digits;
  number.typed_digits = typed_end;
  number.right_digits = right_end;
  return number;
}

EnterpriseNumber belgian(std::string digits) {
  // Those of before 2005 have nine.
  if (digits.size() == 9) digits.insert(0, "0");
  if (digits.size() != 10 || !are_digits(digits) || digits[0] == '9') return {};
  const auto check = fmt::format("{:02}", 97 - number_in(digits.substr(0, 8)) % 97);
  const bool is_establishment = digits[0] >= '2';
  const auto shown =
      is_establishment
          ? fmt::format("{}.{}.{}.{}", digits.substr(0, 1), digits.substr(1, 3), digits.substr(4, 3), digits.substr(7))
          : fmt::format("BE {}.{}.{}", digits.substr(0, 4), digits.substr(4, 3), digits.substr(7));
  return compared("BE" + digits, shown, digits.substr(7), digits[7] + check);
}

int sum_of_luhn(std::string_view digits) {
  int sum = 0;
  bool is_doubled = false;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, is_doubled = !is_doubled) {
    const int value = (*digit - '0') * (is_doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}

std::string with_luhn(std::string_view without_last) {
  const int sum = sum_of_luhn(std::string{without_last} + '0');
  return std::string{without_last} + static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string in_threes(std::string_view digits) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); i += 3)
    text += fmt::format("{}{}", i == 0 ? "" : " ", digits.substr(i, 3));
  return text;
}

std::string key_of(std::string_view siren) { return fmt::format("{:02}", (12 + 3 * (number_in(siren) % 97)) % 97); }

EnterpriseNumber siren(const std::string& digits) {
  const auto fitting = with_luhn(digits.substr(0, 8));
  return compared(fmt::format("FR{}{}", key_of(digits), digits), in_threes(digits), digits.substr(6),
                  fitting.substr(6));
}

bool is_of_the_post(std::string_view siret) {
  int sum = 0;
  for (const char c : siret) sum += c - '0';
  return siret.starts_with(siren_of_the_post) && sum % 5 == 0;
}

EnterpriseNumber siret(const std::string& digits) {
  const auto shown = fmt::format("{} {}", in_threes(digits.substr(0, 9)), digits.substr(9));
  if (is_of_the_post(digits)) return right("FR" + digits, shown);
  return compared("FR" + digits, shown, digits.substr(9), with_luhn(digits.substr(0, 13)).substr(9));
}

EnterpriseNumber french_vat(const std::string& text) {
  const auto key = text.substr(0, 2);
  const auto digits = text.substr(2);
  const auto shown = fmt::format("FR {} {}", key, in_threes(digits));
  if (!are_digits(digits) || key.find_first_of("IO") != std::string::npos) return {};
  // What a key with letters is made of is not published.
  if (!are_digits(key)) return right("FR" + text, shown);
  const auto fitting = with_luhn(digits.substr(0, 8));
  if (fitting != digits) return compared("FR" + text, shown, digits.substr(6), fitting.substr(6));
  return compared("FR" + text, shown, key, key_of(digits));
}

EnterpriseNumber french(const std::string& text) {
  if (text.size() == 9 && are_digits(text)) return siren(text);
  if (text.size() == 14 && are_digits(text)) return siret(text);
  return text.size() == 11 ? french_vat(text) : EnterpriseNumber{};
}

EnterpriseNumber of_country(std::string_view country, const std::string& text) {
  if (country == "BE") return belgian(text);
  if (country == "FR") return french(text);
  if (!has_vat_pattern(country, text)) return {};
  const auto check = vat_check_digits(country, text).value_or(CheckDigits{});
  return compared(std::string{country} + text, fmt::format("{} {}", country, text), check.typed, check.right);
}

}  // namespace

EnterpriseNumber enterprise_number(std::string_view typed, std::string_view region) {
  const auto text = bare(typed);
  if (text.size() > 2 && is_letter(text[0]) && is_letter(text[1])) return of_country(text.substr(0, 2), text.substr(2));
  // Only a SIRET has fourteen digits.
  if (text.size() == 14) return french(text);
  const auto number = of_country(region, text);
  if (number.check == NumberCheck::right || region == "FR" || text.size() != 9) return number;
  const auto as_french = french(text);
  return as_french.check == NumberCheck::right ? as_french : number;
}

}  // namespace relais::parties

#include "lib/phone/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

namespace relais {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t longest = 60;
constexpr std::size_t fewest_digits = 4;

const PhoneNumberUtil& library() { return *PhoneNumberUtil::GetInstance(); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<PhoneNumber> PhoneNumber::from(std::string_view typed, const std::string& region) {
  i18n::phonenumbers::PhoneNumber parsed;
  if (typed.size() > longest ||
      library().Parse(std::string{typed}, region, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
      !library().IsPossibleNumber(parsed))
    return std::nullopt;
  PhoneNumber number;
  library().Format(parsed, PhoneNumberUtil::E164, &number.e164_);
  library().Format(parsed, PhoneNumberUtil::INTERNATIONAL, &number.shown_);
  number.is_valid_ = library().IsValidNumber(parsed);
  return number;
}

std::optional<std::string> beginning_of_phone_number(std::string_view typed, const std::string& region) {
  std::string digits;
  for (const char c : typed) {
    if (is_digit(c)) digits += c;
  }
  if (digits.size() < fewest_digits || digits.size() > longest) return std::nullopt;
  if (typed.find('+') != std::string_view::npos) return "+" + digits;
  if (digits.starts_with("00")) return "+" + digits.substr(2);
  const auto of_the_country = digits.substr(digits.starts_with('0') ? 1 : 0);
  return "+" + std::to_string(library().GetCountryCodeForRegion(region)) + of_the_country;
}

}  // namespace relais

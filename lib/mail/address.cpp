#include "lib/mail/address.h"

#include "lib/text/ascii.h"

namespace relais::mail {
namespace {

struct Parts {
  std::string_view user;
  std::string_view plus;
  std::string_view domain;  // with its @
};

Parts parts_of(std::string_view address) {
  const auto at = address.rfind('@');
  auto user = address.substr(0, at);
  const auto domain = at == std::string_view::npos ? std::string_view{} : address.substr(at);
  // A plus at the very beginning, or within quotes, separates nothing.
  const auto plus = user.starts_with('"') ? std::string_view::npos : user.find('+', 1);
  if (plus == std::string_view::npos) return {user, {}, domain};
  return {user.substr(0, plus), user.substr(plus + 1), domain};
}

}  // namespace

std::string domain_of(std::string_view address) {
  const auto at = address.rfind('@');
  return at == std::string_view::npos ? std::string{} : ascii_lower(address.substr(at + 1));
}

std::string plus_part(std::string_view address) { return std::string{parts_of(address).plus}; }

std::string with_plus_part(std::string_view address, std::string_view part) {
  const auto parts = parts_of(address);
  return fmt::format("{}+{}{}", parts.user, part, parts.domain);
}

std::string without_plus_part(std::string_view address) {
  const auto parts = parts_of(address);
  return fmt::format("{}{}", parts.user, parts.domain);
}

bool same_address(std::string_view one, std::string_view other) { return ascii_lower(one) == ascii_lower(other); }

}  // namespace relais::mail

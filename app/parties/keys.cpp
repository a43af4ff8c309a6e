#include "parties/keys.h"

#include "lib/phone/phone_number.h"
#include "lib/text/email_address.h"

namespace relais::parties {

std::string e164_of(const std::string& typed, const std::string& region) {
  const auto number = PhoneNumber::from(typed, region);
  return number ? number->e164() : "";
}

std::string email_key_of(const std::string& typed) {
  const auto email = EmailAddress::from(typed);
  return email ? email->key() : "";
}

}  // namespace relais::parties

#include "lib/text/email_address.h"

#include <doctest/doctest.h>

using relais::EmailAddress;

namespace {

bool is_refused(std::string_view typed) { return !EmailAddress::from(typed); }

std::string key_of(std::string_view typed) {
  const auto address = EmailAddress::from(typed);
  return address ? address->key() : "refused";
}

}  // namespace

TEST_CASE("an address is kept as it was typed, without the spaces around it") {
  const auto address = EmailAddress::from(" Marie.Dupont+devis@Acme.example \n");

  REQUIRE(address);
  CHECK(address->text() == "Marie.Dupont+devis@Acme.example");
  CHECK(address->local_part() == "Marie.Dupont+devis");
  CHECK(address->domain() == "Acme.example");
}

TEST_CASE("two ways of writing one address are one address") {
  CHECK(EmailAddress::from("Marie@ACME.example") == EmailAddress::from("marie@acme.example"));
  CHECK(key_of("INFO@Bücher.example") == "info@xn--bcher-kva.example");
  CHECK(key_of("info@xn--bcher-kva.example") == "info@xn--bcher-kva.example");
}

TEST_CASE("an accent makes another person") {
  CHECK(key_of("RENÉ@acme.example") == "rené@acme.example");
  CHECK(EmailAddress::from("rené@acme.example") != EmailAddress::from("rene@acme.example"));
}

TEST_CASE("what is not one address is refused") {
  CHECK(is_refused(""));
  CHECK(is_refused("marie"));
  CHECK(is_refused("@acme.example"));
  CHECK(is_refused("marie@"));
  CHECK(is_refused("marie@acme"));
  CHECK(is_refused("marie@@acme.example"));
  CHECK(is_refused("marie@acme..example"));
  CHECK(is_refused("marie@-acme.example"));
  CHECK(is_refused(".marie@acme.example"));
  CHECK(is_refused("marie..dupont@acme.example"));
  CHECK(is_refused("marie dupont@acme.example"));
  CHECK(is_refused("Marie <marie@acme.example>"));
  CHECK(is_refused("marie@acme.example, karim@acme.example"));
  CHECK(is_refused("marie@acme.exam_ple"));
  CHECK(is_refused("mar\xE9@acme.example"));
  CHECK(is_refused("marie\u00a0dupont@acme.example"));
  CHECK_FALSE(is_refused("postmaster@localhost"));
}

TEST_CASE("an address brings no header with it") {
  CHECK(is_refused("marie@acme.example\r\nBcc: all@acme.example"));
  CHECK(is_refused("marie\r\nBcc:x@acme.example"));
  CHECK(is_refused("marie\u2028x@acme.example"));
  CHECK(is_refused(std::string_view{"marie\0@acme.example", 19}));
}

TEST_CASE("an address is as long as mail allows, and no longer") {
  const std::string label(63, 'a');
  const auto domain = label + "." + label + "." + label.substr(0, 60);

  CHECK_FALSE(is_refused(std::string(64, 'm') + "@" + domain));
  CHECK(is_refused(std::string(65, 'm') + "@acme.example"));
  CHECK(is_refused(std::string(64, 'm') + "@" + domain + "aa"));
  CHECK(is_refused("m@" + label + "a.example"));
}

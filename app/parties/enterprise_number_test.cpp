#include "parties/enterprise_number.h"

#include <doctest/doctest.h>

namespace relais::parties {
namespace {

std::string kept(std::string_view typed, std::string_view region = "BE") {
  const auto number = enterprise_number(typed, region);
  return number.check == NumberCheck::right ? number.text : "";
}

}  // namespace

TEST_CASE("a Belgian number is the same in whatever layout, with and without BE and TVA") {
  CHECK(kept("0403.227.515") == "BE0403227515");
  CHECK(kept("BE 0403.227.515") == "BE0403227515");
  CHECK(kept("TVA BE0403227515") == "BE0403227515");
  CHECK(kept("403227515") == "BE0403227515");
  CHECK(kept("be 0202 239 951") == "BE0202239951");
  CHECK(kept("0203430576") == "BE0203430576");
  CHECK(kept("0417497106") == "BE0417497106");
  CHECK(kept("1000000021") == "BE1000000021");
  CHECK(enterprise_number("be0403227515", "BE").shown == "BE 0403.227.515");
}

TEST_CASE("an establishment has a number of its own, with the same check digits") {
  CHECK(kept("2.000.000.339") == "BE2000000339");
  CHECK(kept("2000000438") == "BE2000000438");
  CHECK(kept("2000001032") == "BE2000001032");
  CHECK(kept("2000002022") == "BE2000002022");
  CHECK(enterprise_number("2000000339", "BE").shown == "2.000.000.339");
}

TEST_CASE("wrong check digits are told with those that would be right") {
  const auto number = enterprise_number("BE 0799.567.823", "BE");
  CHECK(number.check == NumberCheck::wrong_digits);
  CHECK(number.typed_digits == "823");
  CHECK(number.right_digits == "832");
  CHECK(number.text == "BE0799567823");
  CHECK(kept("BE 0799.567.832") == "BE0799567832");

  CHECK(enterprise_number("732829321", "FR").right_digits == "320");
  CHECK(enterprise_number("FR45732829320", "BE").right_digits == "44");
  CHECK(enterprise_number("73282932000075", "FR").right_digits == "00074");
}

TEST_CASE("a SIREN, a SIRET and a French VAT number are known by their own rules") {
  CHECK(kept("732 829 320", "FR") == "FR44732829320");
  CHECK(kept("732829320") == "FR44732829320");
  CHECK(kept("FR44732829320") == "FR44732829320");
  CHECK(kept("FR 13 552 001 554") == "FR13552001554");
  CHECK(kept("FR39356000000") == "FR39356000000");
  CHECK(kept("73282932000074") == "FR73282932000074");
  CHECK(kept("55200155400013") == "FR55200155400013");
  CHECK(kept("35600000000048") == "FR35600000000048");
  CHECK(kept("FRK7399859412") == "FRK7399859412");
}

TEST_CASE("the post office has establishments whose digits only add up to a multiple of five") {
  CHECK(kept("35600000000001", "FR") == "FR35600000000001");
  CHECK(kept("35600000000002", "FR").empty());
}

TEST_CASE("the other countries have their forms") {
  CHECK(kept("NL 0044.95.445.B01") == "NL004495445B01");
  CHECK(kept("NL002455799B11") == "NL002455799B11");
  CHECK(kept("LU12345613") == "LU12345613");
  CHECK(kept("DE 136 695 976") == "DE136695976");
  CHECK(kept("ATU12345678") == "ATU12345678");
  CHECK(kept("ESX1234567X") == "ESX1234567X");
  CHECK(kept("XIGD123") == "XIGD123");
}

TEST_CASE("what has no form of a number is none") {
  for (const auto* text : {"", "BE", "BE 12", "04032275", "04032275155", "9403227515", "FR1234", "US123456789",
                           "bonjour", "FRIO732829320", "LU1234561", "ATX12345678"}) {
    CAPTURE(text);
    const auto number = enterprise_number(text, "BE");
    CHECK(number.check == NumberCheck::wrong_form);
    CHECK(number.text.empty());
  }
}

TEST_CASE("the check digits of Luxembourg, Germany and the Netherlands are looked at too") {
  for (const auto* right : {"LU15027442", "DE136695976", "NL004495445B01", "NL002455799B11"})
    CHECK(enterprise_number(right, "BE").check == NumberCheck::right);
  for (const auto* wrong : {"LU15027443", "DE136695978", "NL004495446B01", "NL123456780B90"})
    CHECK(enterprise_number(wrong, "BE").check == NumberCheck::wrong_digits);
  CHECK(enterprise_number("LU15027443", "BE").right_digits == "42");
  CHECK(enterprise_number("DE136695978", "BE").right_digits == "6");
  // No rule is known for these.
  CHECK(enterprise_number("ATU13585627", "BE").check == NumberCheck::right);
}

}  // namespace relais::parties

#include "lib/phone/phone_number.h"

#include <doctest/doctest.h>

using namespace relais;

namespace {

std::string kept(std::string_view typed, const std::string& region = "BE") {
  const auto number = PhoneNumber::from(typed, region);
  return number ? number->e164() : "";
}

std::string shown(std::string_view typed, const std::string& region = "BE") {
  const auto number = PhoneNumber::from(typed, region);
  return number ? number->shown() : "";
}

}  // namespace

TEST_CASE("a number is the same in whatever layout it is typed") {
  CHECK(kept("0474844318") == "+32474844318");
  CHECK(kept("0032(0)474.84.43.18") == "+32474844318");
  CHECK(kept("+32 474 84 43 18") == "+32474844318");
  CHECK(kept("02 512 34 56") == "+3225123456");
  CHECK(kept("071/12.34.56") == "+3271123456");
  CHECK(kept("04 221 84 11") == "+3242218411");
  CHECK(kept("065 31 23 45") == "+3265312345");
  CHECK(kept("0800 12 345") == "+3280012345");
  CHECK(kept("06 12 34 56 78", "FR") == "+33612345678");
  CHECK(kept("01.42.68.53.00", "FR") == "+33142685300");
  CHECK(kept("0033 1 42 68 53 00") == "+33142685300");
}

TEST_CASE("a number is shown as it is said, with its extension") {
  CHECK(shown("0474844318") == "+32 474 84 43 18");
  CHECK(shown("02/5123456") == "+32 2 512 34 56");
  CHECK(shown("0492123456 ext. 12") == "+32 492 12 34 56 ext. 12");
  CHECK(shown("0612345678", "FR") == "+33 6 12 34 56 78");
}

TEST_CASE("a number whose zone was never given out is laid out all the same, and said to be doubtful") {
  const auto number = PhoneNumber::from("+32 72 84 43 18", "BE");
  REQUIRE(number);
  CHECK(number->shown() == "+32 72 84 43 18");
  CHECK_FALSE(number->is_valid());
  CHECK(PhoneNumber::from("0474844318", "BE")->is_valid());
}

TEST_CASE("what is no number is none") {
  for (const auto* text : {"", "12", "bonjour", "0474", "00000000000000000000", "+", "\xff\xfe"}) {
    CAPTURE(text);
    CHECK(kept(text).empty());
  }
}

TEST_CASE("a number is looked for from its first digits on") {
  CHECK(beginning_of_phone_number("0474 8", "BE") == "+324748");
  CHECK(beginning_of_phone_number("+32 474", "BE") == "+32474");
  CHECK(beginning_of_phone_number("0032474", "BE") == "+32474");
  CHECK(beginning_of_phone_number("06 12", "FR") == "+33612");
  CHECK_FALSE(beginning_of_phone_number("047", "BE"));
}

#include "lib/database/text_parameter.h"

#include <doctest/doctest.h>

#include "lib/database/errors.h"

namespace relais {
namespace {

TEST_CASE("every form of UTF-8 passes, at every place of a longer text") {
  for (const std::string character :
       {"a", "é", "\xDF\xBF", "€", "\xED\x9F\xBF", "\xEE\x80\x80", "🙂", "\xF4\x8F\xBF\xBF"}) {
    for (std::size_t before = 0; before < 10; ++before) {
      CHECK_NOTHROW(require_text(std::string(before, 'x') + character + "xxxxxxxxx"));
      CHECK_NOTHROW(require_text(std::string(before, 'x') + character));
    }
  }
  CHECK_NOTHROW(require_text(""));
}

TEST_CASE("broken, overlong, surrogate and too large characters do not pass") {
  for (const std::string wrong : {"\x80", "\xC3", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xE2\x82", "\xED\xA0\x80",
                                  "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    CAPTURE(wrong.size());
    CHECK_THROWS_AS(require_text(wrong), DatabaseError);
    CHECK_THROWS_AS(require_text("plain text before " + wrong + " and after"), DatabaseError);
  }
}

}  // namespace
}  // namespace relais

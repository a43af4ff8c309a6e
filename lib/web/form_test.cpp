#include <doctest/doctest.h>

#include <fmt/format.h>

#include "lib/web/fields.h"
#include "lib/web/json_fields.h"
#include "lib/web/limits.h"
#include "lib/web/refusal.h"

using namespace relais;
using namespace relais::web;

namespace {

std::string shown(const std::vector<Field>& fields) {
  std::string text;
  for (const auto& field : fields) text += field.name + "=" + field.value + ";";
  return text;
}

}  // namespace

TEST_CASE("an urlencoded form gives its fields, in order and repeated") {
  CHECK(shown(read_urlencoded("a=1&b=x+y&a=2&&c&d=&=e&f=g=h")) == "a=1;b=x y;a=2;c=;d=;=e;f=g=h;");
  CHECK(shown(read_urlencoded("caf%E9=%E9")) == "caf\uFFFD=\uFFFD;");
  CHECK(read_urlencoded("").empty());
}

TEST_CASE("a NUL or fields without end are refused") {
  std::string many;
  for (std::size_t i = 0; i <= limits::form_fields; ++i) many += "a&";

  CHECK_THROWS_AS(read_urlencoded("a=%00"), Refusal);
  CHECK_THROWS_AS(read_urlencoded("%00=a"), Refusal);
  CHECK_THROWS_AS(read_urlencoded(many), Refusal);
}

TEST_CASE("cookies are read, and what is none is left out") {
  CHECK(shown(read_cookies("a=1; __Host-session=x.y=; b=\"q\"; broken; b d=1;c=")) ==
        "a=1;__Host-session=x.y=;b=q;c=;");
  CHECK(shown(read_cookies(std::string_view{"a=\0b; c=d", 9})) == "c=d;");
}

TEST_CASE("JSON gives the fields that a form would") {
  CHECK(shown(read_json_fields(R"({"text": "x", "to": ["a", "b"], "a": {"b": 1, "c": {"d": true}}, "n": null})")) ==
        "text=x;to=a;to=b;a.b=1;a.c.d=true;n=;");
  CHECK(shown(read_json_fields(
            R"({"lines": [{"n": 1, "x": [7, 8]}, {"n": 1.50}], "end": -3, "none": [], "void": {}})")) ==
        "lines.0.n=1;lines.0.x=7;lines.0.x=8;lines.1.n=1.50;end=-3;");
  CHECK(shown(read_json_fields(R"({"grid": [[1, 2], [3]], "big": 18446744073709551615, "é": "\u00e9\ud83c\udfe0"})")) ==
        "grid.0=1;grid.0=2;grid.1=3;big=18446744073709551615;é=é🏠;");
  CHECK(read_json_fields("{}").empty());
}

TEST_CASE("what is not a JSON object of reasonable depth and size is refused") {
  std::string many = "{\"a\": [";
  for (std::size_t i = 0; i <= limits::form_fields; ++i) many += "1,";
  const std::vector<std::string> wrong{"",
                                       "[1]",
                                       "7",
                                       "\"a\"",
                                       "null",
                                       "{",
                                       "{\"a\": 1} x",
                                       "{\"a\": \"\\u0000\"}",
                                       "{\"a\": \"\xE9\"}",
                                       "{\"a\": 1e999}",
                                       many + "1]}",
                                       "{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}",
                                       std::string(100'000, '[')};
  for (const auto& text : wrong) {
    CAPTURE(text.substr(0, 40));
    CHECK_THROWS_AS(read_json_fields(text), Refusal);
  }
}

TEST_CASE("a long name does not become longer texts than a form may have") {
  auto nested = fmt::format(R"({{"{}": {{)", std::string(10'000, 'k'));
  for (int i = 0; i < 1000; ++i) nested += fmt::format("\"{}\": 1,", i);

  CHECK_THROWS_AS(read_json_fields(nested + "\"z\": 1}}"), Refusal);
}

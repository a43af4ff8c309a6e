#include "lib/text/json.h"

#include <doctest/doctest.h>

#include <limits>

using relais::JsonWriter;

namespace {

enum class Colour { red, deep_blue };

constexpr auto names_of(Colour) {
  using namespace std::string_view_literals;
  return std::array{"red"sv, "deep_blue"sv};
}

std::string json_of(const auto& content) {
  std::string out;
  JsonWriter{out}.value(content);
  return out;
}

}  // namespace

TEST_CASE("an object holds its fields in the order they were written, with commas between them only") {
  std::string out;
  JsonWriter json{out};

  json.begin_object().field("number", "DEM-1").key("tags").begin_array().value("a").value("b").end_array();
  json.key("by").begin_object().end_object().field("stars", 3).field("open", true).end_object();

  CHECK(out == R"({"number":"DEM-1","tags":["a","b"],"by":{},"stars":3,"open":true})");
}

TEST_CASE("objects follow each other in an array") {
  std::string out;
  JsonWriter json{out};

  json.begin_array();
  for (int i = 0; i < 2; ++i) json.begin_object().field("i", i).end_object();
  json.end_array();

  CHECK(out == R"([{"i":0},{"i":1}])");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  CHECK(json_of(std::string_view{"a\"b\\c\n\t\r\x01\x00z", 11}) == R"("a\"b\\c\n\t\r\u0001\u0000z")");
}

TEST_CASE("accents and emoji go as they are, and broken bytes become U+FFFD") {
  CHECK(json_of("é 🙂") == "\"é 🙂\"");
  CHECK(json_of("caf\xE9!") == "\"caf\xEF\xBF\xBD!\"");
}

TEST_CASE("nothing is null, and a number that JSON cannot write is null") {
  CHECK(json_of(std::optional<int>{}) == "null");
  CHECK(json_of(std::optional<std::string>{"x"}) == "\"x\"");
  CHECK(json_of(std::numeric_limits<double>::infinity()) == "null");
  CHECK(json_of(0.1) == "0.1");
  CHECK(json_of(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
}

TEST_CASE("an enumeration is written as its word") { CHECK(json_of(Colour::deep_blue) == "\"deep_blue\""); }

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

namespace {

struct Tree {
  std::string name;
  std::optional<Colour> colour;
  std::optional<relais::Timestamp> planted;
  std::vector<std::string> birds;
  std::optional<int> owners;
};

void write_tree(JsonWriter& out, const Tree& tree) {
  out.begin_object().field("name", tree.name).field("colour", tree.colour).perhaps("planted", tree.planted);
  out.list("birds", tree.birds).object("owned", tree.owners, [](JsonWriter& inner, int owners) {
    inner.begin_object().field("by", owners).end_object();
  });
  out.end_object();
}

std::string shape_of(void (*write)(JsonWriter&)) {
  std::string out;
  JsonWriter json{out};
  relais::write_shape(json, write);
  return out;
}

}  // namespace

TEST_CASE("what is written is described by the code that writes it") {
  CHECK(shape_of([](JsonWriter& out) { write_tree(out, {}); }) ==
        R"({"type":"object","properties":{"name":{"type":"string"},)"
        R"("colour":{"type":["string","null"],"enum":["red","deep_blue",null]},)"
        R"("planted":{"type":"string","format":"date-time"},)"
        R"("birds":{"type":"array","items":{"type":"string"}},)"
        R"("owned":{"type":["object","null"],"properties":{"by":{"type":"integer"}},"required":["by"],)"
        R"("additionalProperties":false}},"required":["name","colour","birds","owned"],"additionalProperties":false})");

  std::string written;
  JsonWriter json{written};
  write_tree(json, {"Orme", std::nullopt, relais::Timestamp{}, {"merle"}, std::nullopt});
  CHECK(written == R"({"name":"Orme","colour":null,"planted":"1970-01-01T00:00:00Z","birds":["merle"],"owned":null})");
}

TEST_CASE("a list of which no element is described is a mistake of whoever wrote the page") {
  CHECK_THROWS_AS(shape_of([](JsonWriter& out) { out.begin_array().end_array(); }), std::logic_error);
}

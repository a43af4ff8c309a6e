#include <doctest/doctest.h>

#include "lib/web/escapes.h"
#include "lib/web/header_text.h"
#include "lib/web/http_date.h"
#include "lib/web/utf8.h"

using namespace relais::web;

TEST_CASE("bytes that are not UTF-8 are told, and repaired as browsers do") {
  CHECK(is_utf8("plain, long enough to be read eight at a time"));
  CHECK(is_utf8("Thérèse « été » 🏠"));
  CHECK_FALSE(is_utf8("caf\xE9"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));
  CHECK_FALSE(is_utf8("\xE2\x82"));

  CHECK(repaired_utf8("caf\xE9 noir") == "caf\uFFFD noir");
  CHECK(repaired_utf8("\xE2\x82") == "\uFFFD");
  CHECK(repaired_utf8("\xE2\x82x\x80") == "\uFFFDx\uFFFD");
  CHECK(repaired_utf8("\xF0\x80\x80\x41") == "\uFFFD\uFFFD\uFFFD\x41");
  CHECK(repaired_utf8("été") == "été");
}

TEST_CASE("escapes are decoded strictly in paths and kindly in forms") {
  CHECK(unescaped_path("/a%20b+c") == "/a b+c");
  CHECK_FALSE(unescaped_path("/a%2"));
  CHECK_FALSE(unescaped_path("/a%g0"));
  CHECK(unescaped_form("a+b%2Bc%C3%a9") == "a b+cé");
  CHECK(unescaped_form("50% of %zz%") == "50% of %zz%");
  CHECK(escaped("a b/é~") == "a%20b%2F%C3%A9~");
  CHECK(unescaped_path(escaped("a b/é~%")) == "a b/é~%");
}

TEST_CASE("header values are taken apart") {
  const auto type = read_parameterised("Multipart/Form-Data ; Boundary=\"a \\\"b\\\" ;c\"; x = y ;z");
  CHECK(type.value == "multipart/form-data");
  CHECK(type.parameter("boundary") == "a \"b\" ;c");
  CHECK(type.parameter("x") == "y");
  CHECK(type.parameter("z").empty());
  CHECK(read_parameterised("a; b=\"C:\\x\\y").parameter("b") == "C:\\x\\y");

  CHECK(comma_separated(" a, ,b ,") == std::vector<std::string_view>{"a", "b"});
  CHECK(is_token("X-Forwarded-For"));
  CHECK_FALSE(is_token("a b"));
  CHECK_FALSE(is_token(""));
  CHECK(is_header_value("é, tab\there"));
  CHECK_FALSE(is_header_value("a\r\nb"));
  CHECK_FALSE(is_header_value(std::string_view{"a\0b", 3}));
}

TEST_CASE("a date is written as HTTP writes it") { CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT"); }

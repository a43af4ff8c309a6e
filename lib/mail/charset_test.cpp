#include "lib/mail/charset.h"

#include <doctest/doctest.h>

namespace relais::mail {

using namespace std::string_view_literals;

TEST_CASE("bytes become text by what they are, not only by what they are called") {
  CHECK(to_utf8("caf\xE9", "iso-8859-1") == "café");
  CHECK(to_utf8("caf\xE9", "") == "café");
  CHECK(to_utf8("caf\xE9", "utf-8") == "café");
  CHECK(to_utf8("caf\xE9", "no-such-charset") == "café");
  CHECK(to_utf8("café", "iso-8859-1") == "café");
  CHECK(to_utf8("café", "US-ASCII") == "café");
  CHECK(to_utf8("\x80 l\x92œuvre", "ISO-8859-1") == to_utf8("\x80 l\x92œuvre", "windows-1252"));
  CHECK(to_utf8("100 \x80", "iso-8859-1") == "100 €");
  CHECK(to_utf8("100 \xA4", "ISO-8859-15") == "100 €");
  CHECK(to_utf8("\xEF\xBB\xBF"
                "été",
                "utf-8") == "été");
  CHECK(to_utf8("\x8E", "macintosh") == "é");
  CHECK(to_utf8("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "Привет");
  CHECK(to_utf8("\xC4\xE3\xBA\xC3", "GB2312") == "你好");
  CHECK(to_utf8("+AOk-", "utf-7") == "é");
}

TEST_CASE("whatever the bytes and the name, the text is valid") {
  std::string bytes;
  for (int i = 255; i >= 0; --i) bytes += static_cast<char>(i);
  for (const std::string charset : {"", "utf-8", "utf-16", "utf-16le", "utf-32", "iso-2022-jp", "iso-2022-kr", "big5",
                                    "shift_jis", "euc-kr", "utf-7", "hz-gb-2312", "ebcdic-cp-us", "x", "iso-8859-16"}) {
    CAPTURE(charset);
    CHECK(is_utf8(to_utf8(bytes, charset)));
    CHECK(is_utf8(clean_text(to_utf8(bytes, charset))));
  }
}

TEST_CASE("lines end one way, and control characters go") {
  CHECK(clean_text("a\r\nb\rc\nd\te\0\x07\x7F"
                   "f"sv) == "a\nb\nc\nd\tef");
  CHECK(clean_text("\xC2\x92\xFF") == "’ÿ");
  CHECK(clean_line("  a\r\n b\0c\u2028d \t"sv) == "a  b c d");
}

}  // namespace relais::mail

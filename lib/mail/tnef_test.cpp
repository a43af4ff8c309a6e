#include "lib/mail/tnef.h"

#include <doctest/doctest.h>

#include "lib/mail/testing_samples.h"
#include "lib/mail/tnef_rtf.h"

namespace relais::mail {
namespace {

std::string little_endian(std::uint32_t number, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
  return out;
}

std::string attribute(int level, std::uint32_t name, const std::string& data) {
  return little_endian(static_cast<std::uint32_t>(level), 1) + little_endian(name, 4) +
         little_endian(static_cast<std::uint32_t>(data.size()), 4) + data + little_endian(0, 2);
}

const std::string head = little_endian(0x223E9F78, 4) + little_endian(1, 2);
const std::string body = attribute(1, 0x0002800C, "Le toit fuit.");
const std::string begin_file = attribute(2, 0x00069002, std::string(14, '\0'));

std::string file_called(const std::string& name) {
  return begin_file + attribute(2, 0x00018010, name) + attribute(2, 0x0006800F, "content");
}

}  // namespace

TEST_CASE("the words and the files of a winmail.dat come out of it") {
  const auto found = tnef_in(head + body + file_called("devis.pdf") + file_called("plan.pdf"));

  REQUIRE(found);
  CHECK(found->is_whole);
  CHECK(found->text == "Le toit fuit.");
  REQUIRE(found->attachments.size() == 2);
  CHECK(found->attachments[0].name == "devis.pdf");
  CHECK(found->attachments[1].name == "plan.pdf");
  CHECK(found->attachments[1].content == "content");
}

TEST_CASE("a winmail.dat cut anywhere gives what stood before, and says that it was cut") {
  const auto whole = head + body + file_called("devis.pdf") + file_called("plan.pdf");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    const auto found = tnef_in(std::string_view{whole}.substr(0, length));
    if (found) CHECK((found->text == "Le toit fuit." || !found->is_whole));
    if (length < head.size() + body.size() - 2) CHECK_FALSE(found);
  }
}

TEST_CASE("bytes that are none, or hold nothing, stay as they are") {
  CHECK_FALSE(tnef_in(""));
  CHECK_FALSE(tnef_in("%PDF-1.4"));
  CHECK_FALSE(tnef_in(head));
  CHECK_FALSE(tnef_in(head + begin_file));
}

TEST_CASE("a winmail.dat without end is given up") {
  std::string many = head + body;
  for (int i = 0; i < 3000; ++i) many += file_called("x");

  const auto found = tnef_in(many);

  REQUIRE(found);
  CHECK_FALSE(found->is_whole);
  CHECK(found->attachments.size() <= 1001);
}

TEST_CASE("RTF that Outlook left plain is read as well") {
  const std::string rtf = "{\\rtf1\\ansi Le toit\\par fuit}";
  const auto packed = little_endian(static_cast<std::uint32_t>(rtf.size() + 12), 4) +
                      little_endian(static_cast<std::uint32_t>(rtf.size()), 4) + "MELA" + little_endian(0, 4) + rtf;

  CHECK(words_of_rtf(decompressed_rtf(packed)).text == "Le toit\nfuit");
}

TEST_CASE("RTF made to be slow or deep is read up to its end") {
  for (const std::string piece : {"{", "}", "\\", "\\'", "\\u1?", "{\\*\\x ", "\\bin9", "\\htmltag<", "\\par"}) {
    CAPTURE(piece);
    std::string rtf = "{\\rtf1\\fromhtml1 toit";
    for (int i = 0; i < 100'000; ++i) rtf += piece;
    CHECK(words_of_rtf(rtf).html.starts_with("toit"));
  }
}

}  // namespace relais::mail

#include "lib/mail/message.h"

#include <doctest/doctest.h>

#include <ctime>

#include "lib/mail/charset.h"
#include "lib/mail/testing_samples.h"

namespace relais::mail {
namespace {

std::string date_of(const Message& message) {
  if (!message.date) return "unknown";
  const std::time_t seconds = message.date->microseconds / 1'000'000;
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 40> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S UTC", &parts);
  return text.data();
}

std::string people(std::string_view role, const std::vector<Mailbox>& mailboxes) {
  std::string lines;
  for (const auto& mailbox : mailboxes) lines += fmt::format("{}: {} <{}>\n", role, mailbox.name, mailbox.address);
  return lines;
}

std::string identifiers(const Message& message) {
  std::string lines = fmt::format("message-id: {}\n", message.message_id);
  if (!message.in_reply_to.empty()) lines += fmt::format("in-reply-to: {}\n", message.in_reply_to);
  for (const auto& reference : message.references) lines += fmt::format("reference: {}\n", reference);
  return lines;
}

std::string files(const Message& message) {
  std::string lines;
  for (const auto& file : message.attachments) {
    lines += fmt::format("attached: {} ({}, {} bytes", file.name, file.type, file.content.size());
    if (!file.content_id.empty()) lines += fmt::format(", {}{}", file.is_inline ? "shown as " : "", file.content_id);
    lines += ")\n";
  }
  return lines;
}

std::string described(const Message& message) {
  return identifiers(message) + fmt::format("subject: {}\ndate: {}\n", message.subject, date_of(message)) +
         people("from", message.from) + people("reply-to", message.reply_to) + people("to", message.to) +
         people("cc", message.cc) + files(message) + fmt::format("html: {}\n\n", message.html.empty() ? "no" : "yes") +
         message.text;
}

std::vector<std::filesystem::path> samples() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(sample_folder())) {
    if (entry.path().extension() == ".eml") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string all_text_of(const Message& message) {
  std::string all = message.text + message.html + message.subject + message.message_id;
  for (const auto& line : message.headers) all += line.name + line.value;
  for (const auto& file : message.attachments) all += file.name + file.type + file.content_id;
  return all;
}

}  // namespace

TEST_CASE("every sample is read as the file beside it says") {
  const bool writes = std::getenv("RELAIS_WRITE_EXPECTED") != nullptr;
  for (const auto& path : samples()) {
    CAPTURE(path.filename().string());
    const auto seen = described(parse(content_of_file(path)));
    auto beside = path;
    beside.replace_extension(".expected.txt");
    if (writes) std::ofstream{beside, std::ios::binary} << seen;
    CHECK(seen == content_of_file(beside));
  }
}

TEST_CASE("whatever part of a mail arrives, what is read is valid UTF-8 without NUL") {
  for (const auto& path : samples()) {
    CAPTURE(path.filename().string());
    const auto bytes = content_of_file(path);
    for (std::size_t length = 0; length <= bytes.size(); length += 97) {
      const auto text = all_text_of(parse(std::string_view{bytes}.substr(0, length)));
      REQUIRE(is_utf8(text));
      REQUIRE(text.find('\0') == std::string::npos);
    }
  }
}

TEST_CASE("a header is found whatever its case, and the first of several") {
  const auto message = parse("X-Note: un\nx-note: deux\nSubject: =?utf-8?Q?=C3=A9?=\n\n");

  CHECK(message.header("x-NOTE") == "un");
  CHECK(message.header("subject") == "é");
  CHECK(message.header("X-Other") == "");
  CHECK(message.headers.size() == 3);
}

TEST_CASE("a line break hidden in an encoded word does not make a second line") {
  const auto message = parse("Subject: =?utf-8?Q?un=0D=0ABcc=3A_x=40y.z?=\nFrom: =?utf-8?Q?a=0Ab?= <a@b.c>\n\n");

  CHECK(message.subject == "un Bcc: x@y.z");
  CHECK(message.from.front().name == "a b");
}

TEST_CASE("a mail nested beyond reason is read as far as it goes, and it is said that it is not whole") {
  std::string mail = "Subject: poupée\n";
  for (int i = 0; i < 3000; ++i) mail += fmt::format("Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n", i);
  const auto message = parse(mail + "Content-Type: text/plain\n\nau fond\n");

  CHECK(message.subject == "poupée");
  CHECK_FALSE(message.is_whole);
  CHECK(parse(sample("deep-nesting.eml")).is_whole);
}

TEST_CASE("a hundred thousand addresses are read as far as anybody could answer them") {
  std::string addresses;
  std::string words;
  for (int i = 0; i < 100'000; ++i) {
    addresses += fmt::format("u{}@client.example, ", i);
    words += "a b, ";
  }

  const auto message =
      parse(fmt::format("To: {}\nCc: {}\nFrom: {}\n\nx\n", addresses, words, std::string(100'000, '(')));

  CHECK(message.to.size() >= 5000);
  CHECK(message.to[4999].address == "u4999@client.example");
  CHECK(message.text == "x\n");
}

TEST_CASE("a page of openings without ends is read without its marks") {
  std::string page;
  for (int i = 0; i < 100'000; ++i) page += "<b>";
  page += "au fond";
  for (int i = 0; i < 100'000; ++i) page += "</i>";

  CHECK(parse("Content-Type: text/html\n\n" + page).text == "au fond\n");
}

TEST_CASE("ten thousand parts are not followed to the end") {
  std::string mail = "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 10'000; ++i) mail += "--b\nContent-Type: image/png\n\nx\n";

  const auto message = parse(mail);

  CHECK_FALSE(message.is_whole);
  CHECK(message.attachments.size() < 5000);
}

}  // namespace relais::mail

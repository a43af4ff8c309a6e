#include <doctest/doctest.h>

#include "lib/mail/message.h"
#include "lib/mail/testing_samples.h"

namespace relais::mail {
namespace {

Outgoing answer() {
  Outgoing mail;
  mail.message_id = "reponse-42@desk.example";
  mail.in_reply_to = "demande-42@client.example";
  mail.references = {"racine@client.example", "demande-42@client.example"};
  mail.subject = "Re: [DEM-2026-000042] Fuite d'eau au troisième étage — bâtiment « Été »";
  mail.date = {1'770'109'200'000'000};
  mail.from = {"Service travaux, Manage", "demandes@desk.example"};
  mail.reply_to = Mailbox{"", "demandes+t-k3v9@desk.example"};
  mail.to = {{"Anaïs Déprez", "anais@client.example"}, {"", "jean@client.example"}};
  mail.cc = {{"O'Neill \"le chef\" (syndic)", "syndic@client.example"}};
  mail.text = "Bonjour,\n\nLe plombier passera mardi.\n\n-- \nLouise\n";
  mail.extra_headers = {{"Auto-Submitted", "auto-replied"}, {"X-Auto-Response-Suppress", "All"}};
  return mail;
}

std::string header_part(const std::string& bytes) { return bytes.substr(0, bytes.find("\r\n\r\n") + 2); }

std::size_t longest_line(std::string_view bytes) {
  std::size_t longest = 0;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find("\r\n"), bytes.size());
    longest = std::max(longest, end);
    bytes.remove_prefix(std::min(end + 2, bytes.size()));
  }
  return longest;
}

bool has_only_network_line_ends(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) return false;
    if (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')) return false;
  }
  return true;
}

bool is_seven_bit(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

int count_of(std::string_view needle, std::string_view text) {
  int count = 0;
  for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) ++count;
  return count;
}

bool holds_winmail(const Message& message) {
  return std::any_of(message.attachments.begin(), message.attachments.end(),
                     [](const Attachment& file) { return file.type == "application/ms-tnef"; });
}

}  // namespace

TEST_CASE("what we write is read as we meant it") {
  const auto mail = answer();
  const auto read = parse(write(mail));

  CHECK(read.message_id == mail.message_id);
  CHECK(read.in_reply_to == mail.in_reply_to);
  CHECK(read.references == mail.references);
  CHECK(read.subject == mail.subject);
  CHECK(read.date == mail.date);
  CHECK(read.from == std::vector{mail.from});
  CHECK(read.reply_to == std::vector{*mail.reply_to});
  CHECK(read.to == mail.to);
  CHECK(read.cc == mail.cc);
  CHECK(read.text == mail.text);
  CHECK(read.html == "");
  CHECK(read.attachments.empty());
  CHECK(read.header("Auto-Submitted") == "auto-replied");
  CHECK(read.header("X-Auto-Response-Suppress") == "All");
  CHECK(read.header("MIME-Version") == "1.0");
}

TEST_CASE("text, page, pictures in it and files each find their place") {
  auto mail = answer();
  mail.html = "<p>Le plombier passera mardi : <img src=\"cid:plan1\"></p>\n";
  mail.attachments = {{"Procès-verbal de la réunion du 3 février, très long et détaillé.pdf", "application/pdf",
                       std::string("%PDF\0\r\n\xFF", 8), "", false},
                      {"plan.png", "image/png", "png", "plan1", true},
                      {"été.csv", "text/csv", "nom;prix\r\né;1\r\n", "", false},
                      {"sans-type", "n'importe quoi", "x", "", false}};

  const auto read = parse(write(mail));

  CHECK(read.text == mail.text);
  CHECK(read.html == mail.html);
  REQUIRE(read.attachments.size() == 4);
  CHECK(read.attachments[0].name == "plan.png");
  CHECK(read.attachments[0].is_inline);
  CHECK(read.attachments[1].name == mail.attachments[0].name);
  CHECK(read.attachments[1].type == "application/pdf");
  CHECK(read.attachments[1].content == mail.attachments[0].content);
  CHECK(read.attachments[2].name == "été.csv");
  CHECK(read.attachments[2].content == mail.attachments[2].content);
  CHECK(read.attachments[3].content == "x");
}

TEST_CASE("every server may carry what we write: seven bits, short lines, CRLF") {
  auto mail = answer();
  mail.subject = fmt::format("{:x>400}{:50}été", "", "");
  mail.text = fmt::format("é{:y>5000}\r\n.\r\nFrom ici\n{}\afin ", "", '\0');
  mail.html = std::string(3000, 'z');
  mail.references = std::vector<std::string>(60, "une.reference.assez.longue.0123456789@client.example");
  mail.attachments.resize(1);
  mail.attachments[0].name = fmt::format("{:n>180}.pdf", "");
  mail.attachments[0].type = "application/pdf";
  mail.attachments[0].content = std::string(4000, '\xFF');

  const auto bytes = write(mail);

  CHECK(has_only_network_line_ends(bytes));
  CHECK(is_seven_bit(bytes));
  CHECK(longest_line(bytes) <= 250);
  const auto read = parse(bytes);
  CHECK(read.text == fmt::format("é{:y>5000}\n.\nFrom ici\nfin \n", ""));
  CHECK(read.references.size() == 60);
}

TEST_CASE("a line break in any value makes no header and no second recipient") {
  auto mail = answer();
  const std::string evil = "x\r\nBcc: evil@evil.example\n\nY";
  mail.subject = evil;
  mail.message_id = "a>\r\nBcc: evil@evil.example";
  mail.in_reply_to = evil;
  mail.references = {evil};
  mail.from = {evil, "a@b.c>\r\nBcc: <evil@evil.example"};
  mail.to = {{evil, "jean@client.example\r\nBcc: evil@evil.example"}};
  mail.extra_headers = {{"X-Fine", evil}, {"X-Bad: y\r\nBcc", "evil@evil.example"}, {"", "x"}, {"\r\n", "x"}};
  mail.attachments = {{"a\r\nBcc: evil.pdf", "text/plain\r\nBcc: evil@evil.example", "x", "id\r\nBcc: evil", false}};

  const auto bytes = write(mail);

  CHECK(count_of("\r\nBcc:", bytes) == 0);
  CHECK(count_of("\nBcc:", bytes) == 0);
  CHECK(parse(bytes).header("Bcc") == "");
  CHECK(parse(bytes).to.size() == 1);
  CHECK(parse(bytes).text == mail.text);
}

TEST_CASE("machine headers are never encoded, however long") {
  auto mail = answer();
  const std::string address = fmt::format("<https://desk.example/desabonnement?jeton={:k>300}>", "");
  mail.extra_headers = {{"List-Unsubscribe", address + " , <mailto:x@desk.example>"}};

  const auto bytes = write(mail);

  CHECK(header_part(bytes).find(address) != std::string::npos);
  CHECK(parse(bytes).header("List-Unsubscribe") == address + " , <mailto:x@desk.example>");
}

TEST_CASE("a header that is added says nothing of the body, which speaks for itself") {
  auto mail = answer();
  const auto long_name = fmt::format("text/html; {:x>72}={:y>100}", "", "");
  mail.extra_headers = {{"Content-Type", long_name}, {"content-disposition", long_name}, {"X-Kind", long_name}};

  const auto bytes = write(mail);

  CHECK(count_of("Content-Type:", bytes) == 1);
  CHECK(parse(bytes).header("Content-Disposition") == "");
  CHECK(parse(bytes).header("X-Kind") == long_name);
  CHECK(parse(bytes).text == mail.text);
}

TEST_CASE("what somebody else said of a file beyond its kind is not sent on") {
  auto mail = answer();
  for (const int length : {66, 70, 71, 72, 73, 500}) {
    const auto name = std::string(static_cast<std::size_t>(length), 'x');
    mail.attachments.push_back({"plan.dwg", fmt::format("image/x-dwg; {}=é{:y>100}", name, ""), "plan", "", false});
  }

  const auto read = parse(write(mail));

  REQUIRE(read.attachments.size() == 6);
  for (const auto& file : read.attachments) {
    CHECK(file.type == "image/x-dwg");
    CHECK(file.content == "plan");
  }
}

TEST_CASE("a mail forwarded as an attachment can be opened again") {
  for (const std::string name : {"thunderbird-flowed.eml", "eight-bit-headers.eml", "iso-2022-jp.eml"}) {
    CAPTURE(name);
    auto mail = answer();
    const auto original = sample(name);
    mail.attachments = {{"original.eml", "message/rfc822", original, "", false}};

    const auto bytes = write(mail);
    const auto read = parse(bytes);

    CHECK(has_only_network_line_ends(bytes));
    REQUIRE(read.attachments.size() == 1);
    CHECK(read.attachments[0].type == "message/rfc822");
    CHECK(parse(read.attachments[0].content).subject == parse(original).subject);
    CHECK(parse(read.attachments[0].content).text == parse(original).text);
  }
}

TEST_CASE("a mail without recipients, subject or text is still a mail") {
  Outgoing mail;
  mail.from = {"", "demandes@desk.example"};

  const auto read = parse(write(mail));

  CHECK(read.from.front().address == "demandes@desk.example");
  CHECK(read.subject == "");
  CHECK(read.to.empty());
}

TEST_CASE("every sample, written again, says the same") {
  for (const auto& entry : std::filesystem::directory_iterator(sample_folder())) {
    if (entry.path().extension() != ".eml") continue;
    CAPTURE(entry.path().filename().string());
    const auto read = parse(content_of_file(entry.path()));
    Outgoing mail;
    mail.subject = read.subject;
    mail.to = read.from;
    mail.text = read.text;
    mail.html = read.html;
    mail.attachments = read.attachments;

    const auto again = parse(write(mail));

    CHECK(again.subject == read.subject);
    CHECK(again.to.size() == read.from.size());
    CHECK(again.text == (read.text.empty() || read.text.ends_with('\n') ? read.text : read.text + '\n'));
    // A winmail.dat that stayed attached, since it is damaged, is opened again.
    if (!holds_winmail(read)) CHECK(again.attachments.size() == read.attachments.size());
  }
}

}  // namespace relais::mail

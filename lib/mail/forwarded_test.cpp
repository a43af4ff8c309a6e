#include "lib/mail/forwarded.h"

#include <doctest/doctest.h>

#include <fstream>

#include "lib/mail/charset.h"
#include "lib/mail/forwarded_inline.h"
#include "lib/mail/testing_samples.h"
#include "lib/time/format.h"

namespace relais::mail {
namespace {

std::filesystem::path folder() { return sample_folder() / "forwarded"; }

std::vector<std::filesystem::path> samples() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".eml") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string date_of(const ForwardedBlock& block) {
  if (!block.date) return "unknown";
  auto text = iso(*block.date);
  text.replace(text.find('T'), 1, " ");
  text.replace(text.find('Z'), 1, " UTC");
  return text;
}

std::string person(const Mailbox& mailbox) { return fmt::format("{} <{}>", mailbox.name, mailbox.address); }

std::string people(std::string_view role, const std::vector<Mailbox>& mailboxes) {
  std::string lines;
  for (const auto& mailbox : mailboxes) lines += fmt::format("{}: {}\n", role, person(mailbox));
  return lines;
}

std::string header(const ForwardedBlock& block) {
  return fmt::format("from: {}\n", person(block.sender.value_or(Mailbox{}))) + people("to", block.to) +
         people("cc", block.cc) + people("reply-to", block.reply_to) +
         fmt::format("date: {} ({})\nsubject: {}\n", date_of(block), block.date_text, block.subject);
}

std::string in_one_line(const ForwardedBlock& block) {
  return fmt::format("{} | {} | {}", person(block.sender.value_or(Mailbox{})), date_of(block), block.subject);
}

std::string paragraph(const std::string& text) { return text.empty() ? text : text + '\n'; }

std::string described(const std::optional<Forward>& forward) {
  if (!forward) return "none\n";
  std::string out = forward->certain ? "certain\n" : "unsure\n";
  if (forward->as_attachment) out += "as attachment\n";
  out += header(forward->first);
  for (const auto& file : forward->attachments) {
    out += fmt::format("attached: {} ({}, {} bytes)\n", file.name, file.type, file.content.size());
  }
  for (const auto& block : forward->beside) out += fmt::format("beside: {}\n", in_one_line(block));
  if (!forward->own_words.empty()) out += "\nown words:\n" + paragraph(forward->own_words);
  out += "\nbody:\n" + paragraph(forward->first.body);
  for (const auto& block : forward->chain) {
    out += fmt::format("\nchain: {}\n", in_one_line(block)) + paragraph(block.body);
  }
  return out;
}

Message mail_with(std::string subject, std::string text) {
  Message message;
  message.subject = std::move(subject);
  message.from = {{"Karim", "karim@desk.example"}};
  message.text = std::move(text);
  return message;
}

constexpr auto outlook_block =
    "De : Jean <jean@client.example>\nEnvoyé : mardi 24 novembre 2026 07:41\nÀ : Karim\nObjet : Fuite\n\nIl pleut.\n";

}  // namespace

TEST_CASE("what was forwarded in every sample is what the file beside it says") {
  for (const auto& path : samples()) {
    CAPTURE(path.filename().string());
    auto beside = path;
    beside.replace_extension(".expected.txt");
    CHECK(described(forward_in(parse(content_of_file(path)))) == content_of_file(beside));
  }
}

TEST_CASE("the lines that prove the sender stand in the mail and name him") {
  for (const auto& path : samples()) {
    CAPTURE(path.filename().string());
    const auto message = parse(content_of_file(path));
    const auto forward = forward_in(message);
    if (!forward || forward->as_attachment) continue;
    const auto& proof = forward->first.proof;
    const auto& address = forward->first.sender->address;
    CHECK_FALSE(proof.empty());
    if (forward->certain) CHECK(proof.find(address) != std::string::npos);
    if (message.text.find(address) != std::string::npos) CHECK(message.text.find(proof) != std::string::npos);
  }
}

TEST_CASE("an address of one's own is never certain to be the requester, whatever its domain") {
  const auto message = mail_with("TR: Fuite", outlook_block);

  CHECK(forward_in(message)->certain);
  CHECK_FALSE(forward_in(message, [](const auto& address) { return address == "jean@client.example"; })->certain);
}

TEST_CASE("whatever part of a forward arrives, what is read is valid UTF-8") {
  for (const auto& path : samples()) {
    CAPTURE(path.filename().string());
    const auto bytes = content_of_file(path);
    for (std::size_t length = 0; length <= bytes.size(); length += 131) {
      const auto forward = forward_in(parse(std::string_view{bytes}.substr(0, length)));
      REQUIRE(is_utf8(described(forward)));
    }
  }
}

TEST_CASE("a date without a zone is by the clock of the desk") {
  const auto message = mail_with("TR: Fuite", outlook_block);

  CHECK(iso(*forward_in(message)->first.date) == "2026-11-24T06:41:00Z");
  const ZoneScope zone{"America/Montreal"};
  CHECK(iso(*forward_in(message)->first.date) == "2026-11-24T12:41:00Z");
}

TEST_CASE("a thousand mails one inside the other are told apart as far as anybody reads them") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += outlook_block;

  const auto forward = forward_in(mail_with("TR: Fuite", text));

  CHECK(forward->chain.size() == 39);
  CHECK(forward->chain.back().body.size() > text.size() * 9 / 10);
}

TEST_CASE("twice the text costs twice the reading, whatever hostile lines it is made of") {
  for (const std::string line :
       {"De : Jean <jean@client.example>\n", "De : a\nDate : 1\nObjet : b\n", "> Le 24/11/2026 07:41, Jean\n",
        "Cci : x\n", "-- Message original --\n", "-----Forwarded message----- De:De:De:De:De:\n", "À : a@b.example,\n",
        "Le 1\nLe 2 a écrit :\n> x\ny\n", ">>>>>>>>>>>>>> De : x\n", "\n", "Objet :\n\nDe :\n\n", "a: b\n"}) {
    CAPTURE(line);
    const auto cost = [&](std::size_t size) {
      std::string text = outlook_block;
      while (text.size() < size) text += line;
      return read_inline_forward(text, "TR: Fuite").bytes_read;
    };
    const auto once = cost(200'000);
    CHECK(cost(400'000) < once * 5 / 2);
    CHECK(once < 200'000 * 150);
  }
}

}  // namespace relais::mail

#include "lib/mail/delivery_report.h"

#include <doctest/doctest.h>

#include "lib/mail/testing_folders.h"

namespace relais::mail {
namespace {

std::string word_for(DeliveryAction action) {
  switch (action) {
    case DeliveryAction::failed: return "failed";
    case DeliveryAction::delayed: return "delayed";
    case DeliveryAction::delivered: break;
  }
  return "delivered";
}

std::string described(const ReportedRecipient& recipient) {
  auto line = word_for(recipient.action) + " " + recipient.address;
  if (!recipient.status.empty()) line += " " + recipient.status;
  if (!recipient.words.empty()) line += "\n  " + recipient.words;
  return line + "\n";
}

std::string described(const Message& message) {
  const bool bounced = is_bounce(message);
  std::string text = bounced ? "bounce: yes\n" : "bounce: no\n";
  if (is_read_receipt(message)) text += "receipt\n";
  const auto report = delivery_report_of(message);
  if (!report) return text + (bounced ? "nobody\n" : "");
  text += fmt::format("message-id: {}\n", report->message_id);
  for (const auto& recipient : report->recipients) text += described(recipient);
  return text;
}

}  // namespace

TEST_CASE("what servers say in their own words is read as the file beside each sample says") {
  const auto files = samples_in("bounces", ".eml");
  CHECK(files.size() >= 20);
  for (const auto& file : files) {
    CAPTURE(file.filename().string());
    auto expected = file;
    expected.replace_extension(".expected.txt");
    CHECK(described(parse(content_of_file(file))) == content_of_file(expected));
  }
}

TEST_CASE("a server that hides the envelope is known by its subject") {
  const auto mail = [](std::string_view subject) {
    return parse(fmt::format("From: postmaster@client.example\r\nSubject: {}\r\n\r\njean@client.example\r\n550 No\r\n",
                             subject));
  };

  CHECK(is_bounce(mail("Undeliverable: Visit")));
  CHECK_FALSE(is_bounce(mail("Maintenance on Monday")));
}

TEST_CASE("a report made to be slow is read all the same") {
  for (const std::string piece : {"a@b.c\n", "<a@b.c>: ", "5.1.1 ", "a@", "Message-ID: <\n", " a@b.c\n"}) {
    CAPTURE(piece);
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += piece;
    const auto report = delivery_report_of(parse("From: mailer-daemon@x.example\nReturn-Path: <>\n\n" + text));
    CHECK((!report || report->recipients.size() <= 1000));
  }
}

TEST_CASE("a report from Postfix names whom the message did not reach, why, and which message") {
  const auto message = parse(sample("postfix-bounce.eml"));
  CHECK(is_bounce(message));

  const auto report = delivery_report_of(message);

  REQUIRE(report);
  CHECK(report->message_id == "reponse-42@desk.example");
  REQUIRE(report->recipients.size() == 2);
  CHECK(report->recipients[0].address == "jean.dupont@client.example");
  CHECK(report->recipients[0].action == DeliveryAction::failed);
  CHECK(report->recipients[0].status == "5.1.1");
  CHECK(report->recipients[0].words == "550 5.1.1 <jean.dupont@client.example> User doesn't exist");
  CHECK(report->recipients[1].address == "lea@client.example");
  CHECK(report->recipients[1].action == DeliveryAction::delayed);
  CHECK(report->recipients[1].status == "4.2.2");
}

TEST_CASE("an old server that only lists the failed address is understood") {
  const auto report =
      delivery_report_of(parse("From: MAILER-DAEMON@x.example\r\nX-Failed-Recipients: jean@client.example\r\n"
                               "In-Reply-To: <a@desk.example>\r\n\r\nSorry\r\n"));
  REQUIRE(report);
  CHECK(report->message_id == "a@desk.example");
  CHECK(report->recipients.front().address == "jean@client.example");
}

TEST_CASE("a read receipt and an ordinary mail are no bounces") {
  CHECK_FALSE(
      is_bounce(parse("From: a@b.c\r\nContent-Type: multipart/report; report-type=disposition-notification; "
                      "boundary=x\r\n\r\n--x--\r\n")));
  CHECK_FALSE(is_bounce(parse("From: a@b.c\r\nSubject: Bonjour\r\n\r\nBonjour\r\n")));
  CHECK_FALSE(delivery_report_of(parse("From: a@b.c\r\n\r\nBonjour\r\n")));
}

}  // namespace relais::mail

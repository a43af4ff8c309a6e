#include "lib/mail/delivery_report.h"

#include <doctest/doctest.h>

#include "lib/mail/testing_samples.h"

namespace relais::mail {

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

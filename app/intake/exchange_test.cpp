#include <doctest/doctest.h>

#include "conversations/outgoing_mail.h"
#include "conversations/reply_token.h"
#include "intake/testing_letter.h"
#include "lib/mail/message.h"
#include "testing/desk.h"

namespace relais {
namespace {

using conversations::ReplyTokens;
using intake::Letter;
using testing::Desk;
using testing::World;

const std::string lambert = "Toitures Lambert <info@lambert.example>";
const std::string secret = "Notre prix de revient est de 1250 euros.";

// Marc asks by mail, Paul watches, Karim answers for it and has asked a roofer for a price.
struct ExchangeDesk : Desk {
  std::string number;
  std::string address;

  ExchangeDesk() {
    number = mail(Letter{}.bytes()).number;
    address = "/requests/" + number;
    make_responsible(number, karim);
    post(&karim, address + "/watchers", {{"name", "Paul Acier"}, {"email", "paul@acier.example"}});
    write_to(lambert);
  }

  testing::Page write_to(const std::string& to) {
    return post(&karim, address + "/exchanges",
                {{"to", to}, {"subject", "Prix d'une réparation"}, {"text", "Combien pour ce toit ?"}});
  }

  RecordRef exchange() { return {"exchange", count("SELECT max(id) FROM exchanges")}; }

  std::string reply_address(const RecordRef& record) {
    return database->read(
        [&](Reads& db) { return "demandes+" + ReplyTokens::existing(db)->token_for(record) + "@desk.example"; });
  }

  World::Came answers(const std::string& from, const std::string& id, const std::string& more = "") {
    return mail(Letter{.from = from, .subject = "Re: Prix", .id = id, .more = more, .text = secret}.bytes(),
                reply_address(exchange()));
  }

  mail::Message sent(const char* which) {
    return database->read([&](Reads& db) {
      const auto id = db.value<Id<conversations::Message>>(kept(which));
      return mail::parse(conversations::outgoing_mail(db, blobs, id, settings).bytes);
    });
  }

  // Every mail that anybody but the roofer is sent, as the next server is given it.
  std::string sent_to_others() {
    return database->read([&](Reads& db) {
      std::string all;
      for (const auto id : db.all<Id<conversations::Message>>(
               "SELECT DISTINCT message_id FROM message_recipients WHERE delivery IS NOT NULL "
               "AND email NOT LIKE '%lambert%' ORDER BY message_id"))
        all += conversations::outgoing_mail(db, blobs, id, settings).bytes;
      return all;
    });
  }

  std::int64_t partner_mails() { return count("SELECT count(*) FROM messages WHERE kind = 'partner_mail'"); }
  bool let_in(const char* email) {
    return database->read([&](Reads& db) {
      return db.value<std::int64_t>(
                 "SELECT count(*) FROM participants WHERE record_kind = 'request' AND email_key = $1",
                 std::string{email}) > 0;
    });
  }
};

const char* const newest_mail_out = "SELECT max(id) FROM messages WHERE kind = 'mail_out' AND automatic = 0";

}  // namespace

TEST_CASE("a mail to a partner goes to him alone, from the desk, with a way back of its own") {
  ExchangeDesk desk;

  const auto mail = desk.sent(newest_mail_out);

  CHECK(mail.to == std::vector<mail::Mailbox>{{"Toitures Lambert", "info@lambert.example"}});
  CHECK(mail.cc.empty());
  CHECK(mail.from == std::vector<mail::Mailbox>{{"Karim Benali", "demandes@desk.example"}});
  CHECK(mail.reply_to.front().address == desk.reply_address(desk.exchange()));
  CHECK(mail.references.empty());
  CHECK(mail.in_reply_to.empty());
  CHECK(mail.subject == fmt::format("[{}/E{}] Prix d'une réparation", desk.number, desk.exchange().id));
  CHECK_FALSE(desk.let_in("info@lambert.example"));
}

TEST_CASE("what he answers to everybody joins his exchange, is brought to nobody, and proposes nobody") {
  ExchangeDesk desk;

  const auto came =
      desk.answers(lambert, "1@lambert.example", "Cc: marc@client.example, Curieux <curieux@ailleurs.example>\r\n");

  CHECK(came.outcome == "joined");
  CHECK(came.number == desk.number);
  CHECK(desk.partner_mails() == 1);
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'mail_in'") == 1);
  CHECK(desk.sent_to_others().find("1250") == std::string::npos);
  CHECK_FALSE(desk.let_in("curieux@ailleurs.example"));
  const auto page = desk.get(&desk.karim, desk.address);
  CHECK(page.shows("Échange avec Toitures Lambert"));
  CHECK(page.shows(secret));
  CHECK_FALSE(page.shows("En copie d’un mail, et ne suit encore rien"));
  CHECK(desk.get_json(&desk.karim, desk.address).shows(R"("kind":"partner_mail")"));
}

TEST_CASE("nothing of an exchange stands in what others are sent: words, addresses, numbers of mails") {
  ExchangeDesk desk;
  desk.answers(lambert, "1@lambert.example");
  desk.post(&desk.karim, desk.address + "/comments", {{"text", "Nous passons jeudi."}});
  desk.mail(Letter{.id = "2@client.example", .more = "In-Reply-To: <premier@client.example>\r\n"}.bytes());
  desk.post(&desk.karim, desk.address + "/resolution", {{"why", "Réparé."}});

  const auto sent = desk.sent_to_others();

  REQUIRE(sent.find("Nous passons jeudi.") != std::string::npos);
  for (const auto* word : {"1250", "lambert", "Combien pour", "t-exchange-"}) {
    CAPTURE(word);
    CHECK(sent.find(word) == std::string::npos);
  }
  const auto to_partner = desk.sent(newest_mail_out);
  CHECK(to_partner.references.empty());
}

TEST_CASE("what the partner is sent next refers to his exchange alone") {
  ExchangeDesk desk;
  desk.answers(lambert, "1@lambert.example");
  desk.post(&desk.karim, desk.address + "/comments", {{"text", "Nous passons jeudi."}});
  const auto first = desk.sent("SELECT min(id) FROM messages WHERE exchange_id IS NOT NULL").message_id;

  desk.post(&desk.karim, fmt::format("{}/exchanges/{}/mails", desk.address, desk.exchange().id),
            {{"to", lambert}, {"text", "D'accord."}});

  CHECK(desk.sent(newest_mail_out).references == std::vector<std::string>{first, "1@lambert.example"});
  CHECK(desk.count("SELECT count(*) FROM exchanges") == 1);
}

TEST_CASE("an answer that names the number alone stays in the exchange, also of somebody who watches by now") {
  ExchangeDesk desk;
  const auto by_number = [&](const std::string& from, const std::string& subject, const std::string& id) {
    return desk.mail(Letter{.from = from, .subject = subject, .id = id, .text = secret}.bytes()).outcome;
  };

  CHECK(by_number(lambert, "Votre demande " + desk.number, "1@lambert.example") == "joined");
  desk.post(&desk.karim, desk.address + "/watchers", {{"email", "info@lambert.example"}});
  CHECK(by_number(lambert, "Votre demande " + desk.number, "2@lambert.example") == "joined");
  CHECK(desk.partner_mails() == 2);
  CHECK(desk.sent_to_others().find("1250") == std::string::npos);

  // Of somebody unknown it waits before the exchange that its subject names, else before the request.
  const auto marked = fmt::format("Re: [{}/E{}] Prix", desk.number, desk.exchange().id);
  CHECK(by_number("Ouvrier <jo@lambert.example>", marked, "3@lambert.example") == "held");
  CHECK(by_number("Ouvrier <jo@lambert.example>", "Re: " + desk.number, "4@lambert.example") == "held");
  CHECK(desk.partner_mails() == 3);
}

TEST_CASE("whoever was given the partner's mail and writes there waits, and is let into the exchange alone") {
  ExchangeDesk desk;
  desk.answers(lambert, "1@lambert.example");
  const auto references = std::string{"In-Reply-To: <1@lambert.example>\r\n"};
  const auto stranger = std::string{"Anne <anne@ailleurs.example>"};

  CHECK(desk.answers("Marc Lenoir <marc@client.example>", "2@client.example").outcome == "held");
  CHECK(desk.mail(Letter{.from = stranger, .id = "1@ailleurs.example", .more = references}.bytes()).outcome == "held");
  CHECK(desk.count("SELECT count(*) FROM messages JOIN message_holds ON message_id = messages.id "
                   "WHERE kind = 'partner_mail'") == 2);
  CHECK(desk.sent_to_others().find("1250") == std::string::npos);

  const auto held = desk.count("SELECT max(message_id) FROM message_holds");
  CHECK(desk.remove(&desk.louise, fmt::format("{}/mails/{}/hold", desk.address, held)).status == Status::see_other);
  CHECK_FALSE(desk.let_in("anne@ailleurs.example"));
  CHECK(desk.answers(stranger, "2@ailleurs.example").outcome == "joined");
  CHECK(desk.mail(Letter{.from = stranger, .id = "3@ailleurs.example", .more = references}.bytes()).outcome ==
        "joined");
  CHECK(desk.mail(Letter{.from = stranger, .id = "4@ailleurs.example"}.bytes(),
                  desk.reply_address({"request", desk.count("SELECT min(id) FROM requests")}))
            .outcome == "held");
}

TEST_CASE("a mail that is turned away leaves the exchange, and its sender with it") {
  ExchangeDesk desk;
  desk.answers("Anne <anne@ailleurs.example>", "1@ailleurs.example");
  const auto held = desk.count("SELECT message_id FROM message_holds");

  desk.post(&desk.louise, fmt::format("{}/mails/{}/turning-away", desk.address, held), {});

  CHECK(desk.partner_mails() == 0);
  CHECK(desk.count("SELECT count(*) FROM mail_outcomes WHERE reason = 'turned_away'") == 1);
}

TEST_CASE("the same answer at two of our addresses stands there once") {
  ExchangeDesk desk;
  CHECK(desk.answers(lambert, "1@lambert.example").outcome == "joined");
  CHECK(desk.answers(lambert, "1@lambert.example").outcome == "duplicate");
  CHECK(desk.partner_mails() == 1);
}

TEST_CASE("what a partner's robot answers is kept in the exchange, and nobody is told") {
  ExchangeDesk desk;
  CHECK(desk.answers(lambert, "1@lambert.example", "Auto-Submitted: auto-replied\r\n").outcome == "joined");
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'partner_mail' AND automatic = 1") == 1);
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind = 'mail_came'") == 0);
}

TEST_CASE("the responsible, the list of notes and who wrote in the exchange are told; answering that is a note") {
  ExchangeDesk desk;
  desk.post(&desk.nora, desk.address + "/exchanges",
            {{"to", "Bureau Dupont <bureau@dupont.example>"}, {"subject", "Calcul"}, {"text", "Un avis ?"}});
  desk.post(&desk.sylvie, desk.address + "/note-readers", {{"colleague", "me"}});
  desk.database->write([](Transaction& tx) { tx.run("DELETE FROM notices"); });

  desk.answers("Bureau Dupont <bureau@dupont.example>", "1@dupont.example");

  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind = 'mail_came'") == 3);
  CHECK(desk.get(&desk.nora, "/messages").shows(secret));
  CHECK(desk.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%1250%' AND answers_as <> 'note'") == 0);
  CHECK(desk.count("SELECT count(*) FROM colleague_mails WHERE body LIKE '%1250%'") == 3);
}

TEST_CASE("what comes back undelivered is told to whoever wrote it") {
  ExchangeDesk desk;
  const auto id = desk.sent(newest_mail_out).message_id;

  desk.mail(
      "From: MAILER-DAEMON@mx.desk.example\nTo: demandes@desk.example\nSubject: Undelivered Mail\nMessage-ID: "
      "<un@mx.desk.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n"
      "Content-Type: text/plain\n\nno\n--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
      "Final-Recipient: rfc822; info@lambert.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no "
      "such "
      "user\n\n--x\nContent-Type: text/rfc822-headers\n\nMessage-ID: <" +
          id + ">\n\n--x--\n",
      desk.reply_address(desk.exchange()));

  CHECK(desk.get(&desk.karim, "/messages").shows("Ce que vous avez écrit à info@lambert.example n’est pas arrivé"));
  CHECK(desk.get(&desk.karim, desk.address).shows("Renvoyer"));
}

TEST_CASE("a colleague who answers to all in an exchange writes a note, and whoever it copies is not proposed") {
  ExchangeDesk desk;
  desk.answers("Sylvie <sylvie@desk.example>", "1@desk.example", "Cc: info@lambert.example\r\n");

  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'work_note' AND exchange_id IS NOT NULL") == 1);
  CHECK_FALSE(desk.get(&desk.karim, desk.address).shows("En copie d’un mail, et ne suit encore rien"));
}

TEST_CASE("an answer to a request that is over opens nothing again; one that was waited for lets the work go on") {
  ExchangeDesk desk;
  desk.database->write([](Transaction& tx) { tx.run("UPDATE requests SET state = 'in_progress'"); });
  desk.post(&desk.karim, desk.address + "/wait", {{"for", "third_party"}, {"why", "Le prix du couvreur."}});
  REQUIRE(desk.state_of(desk.number) == "waiting");
  desk.answers(lambert, "1@lambert.example");
  CHECK(desk.state_of(desk.number) != "waiting");

  desk.post(&desk.karim, desk.address + "/resolution", {{"why", "Réparé."}});
  CHECK(desk.answers(lambert, "2@lambert.example").outcome == "joined");
  CHECK(desk.state_of(desk.number) == "resolved");
  CHECK(desk.count("SELECT count(*) FROM requests") == 1);
}

TEST_CASE("the exchanges of a request that becomes part of another go over to it, and answers find them there") {
  ExchangeDesk desk;
  const auto other = desk.new_request(desk.louise, "Le même toit");
  REQUIRE(desk.post(&desk.nora, desk.address + "/merger", {{"number", other}}).status == Status::see_other);

  CHECK(desk.answers(lambert, "1@lambert.example").number == other);
  CHECK(desk.get(&desk.karim, "/requests/" + other).shows("Échange avec Toitures Lambert"));
}

TEST_CASE("a partner's mail that waits to be sorted stays in his exchange when somebody puts it on the request") {
  ExchangeDesk desk;
  desk.answers(lambert, "1@lambert.example", "X-Spam-Flag: YES\r\n");
  REQUIRE(desk.partner_mails() == 0);
  const auto mail = desk.count("SELECT raw_mail_id FROM mail_outcomes WHERE outcome = 'to_sort'");

  desk.post(&desk.louise, fmt::format("/mails-to-sort/{}/attachment", mail), {{"number", desk.number}});

  CHECK(desk.partner_mails() == 1);
}

}  // namespace relais

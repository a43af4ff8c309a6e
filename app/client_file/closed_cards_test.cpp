#include <doctest/doctest.h>

#include "parties/archival.h"
#include "parties/candidates.h"
#include "parties/change_of_company.h"
#include "parties/party_card.h"
#include "testing/world.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::World;

// Julie has left Acme, and works at Globex now.
struct ClosedWorld : World {
  Id<parties::Party> acme;
  Id<parties::Contact> julie;
  Id<parties::Contact> julie_now;

  ClosedWorld() {
    database->write([&](Transaction& tx) {
      acme = parties::add_party(tx, {parties::PartyKind::organisation, "Acme SA", "", ""}, louise);
      julie = parties::add_contact(
          tx, {"Julie HENRARD", EmailAddress::from("julie@acme.example"), "0474 84 43 18", "Acme SA", acme}, louise);
      parties::archive(tx, parties::card_of(julie), parties::ArchivalReason::left,
                       parties::Explanation::from("Partie chez Globex").value(), louise);
      const auto globex = parties::add_party(tx, {parties::PartyKind::organisation, "Globex", "", ""}, louise);
      julie_now = parties::add_card_at(tx, julie, globex, "BE", louise);
    });
  }

  testing::Page ask(Form form) {
    form.push_back({"title", "Toit envolé"});
    form.push_back({"channel", "call"});
    return post(&louise, "/requests", form);
  }

  std::int64_t requests() { return count("SELECT count(*) FROM requests"); }

  Came mail_of_julie(const std::string& subject, const std::string& more = "") {
    return mail(
        fmt::format("From: Julie HENRARD <julie@acme.example>\r\nTo: demandes@desk.example\r\n"
                    "Subject: {}\r\nMessage-ID: <{}@acme.example>\r\n{}\r\nBonjour, encore une question.\r\n",
                    subject, subject.size(), more));
  }
};

}  // namespace

TEST_CASE("a request is not recorded in the name of an archived card, and the card of today is named") {
  ClosedWorld world;

  const auto page = world.ask({{"requester_id", std::to_string(world.julie.value)}, {"requester", "julie"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Rien de nouveau ne se crée sur la fiche de Julie HENRARD"));
  CHECK(page.shows("Partie chez Globex"));
  CHECK(page.shows("Globex"));
  CHECK(world.requests() == 0);
  CHECK(world.ask({{"requester_id", std::to_string(world.julie_now.value)}, {"requester", "julie"}}).status !=
        Status::unprocessable);
}

TEST_CASE("nor by her address alone, nor at a company that is archived, by the page or by a program") {
  ClosedWorld world;
  world.database->write([&](Transaction& tx) {
    parties::archive(tx, parties::card_of(world.acme), parties::ArchivalReason::bankrupt,
                     parties::Explanation::from("Jugement").value(), world.chris);
  });

  CHECK(world.ask({{"requester_name", "J H"}, {"requester_email", "julie@acme.example"}}).status ==
        Status::unprocessable);
  CHECK(world
            .ask({{"requester_id", "new"},
                  {"family_name", "Durant"},
                  {"requester_phone", "065 11 22 33"},
                  {"company", "Acme"}})
            .shows("Rien de nouveau ne se crée sur la fiche de Acme SA"));
  CHECK(world
            .visit(web::Method::post, &world.louise, "/requests",
                   {{"title", "x"}, {"requester_name", "J"}, {"requester_email", "julie@acme.example"}},
                   {{"Accept", "application/json"}})
            .status == Status::unprocessable);
  CHECK(world.requests() == 0);
}

TEST_CASE("whoever looks for her sees why her card is not offered, and may choose the one of today") {
  ClosedWorld world;

  const auto page = world.get(&world.louise, "/contact-candidates?requester=henrard+0474+84+43+18");

  CHECK(page.shows("<s>Julie HENRARD</s>"));
  CHECK_FALSE(page.shows(fmt::format("name=\"requester_id\" value=\"{}\"", world.julie.value)));
  CHECK(page.shows(fmt::format("name=\"requester_id\" value=\"{}\"", world.julie_now.value)));
}

TEST_CASE("an archived card watches nothing new, and is not offered for it") {
  ClosedWorld world;
  const auto number = world.new_request(world.louise, "Toit envolé");
  world.make_responsible(number, world.karim);
  const auto watchers = fmt::format("/requests/{}/watchers", number);

  CHECK_FALSE(world.get(&world.karim, "/watcher-candidates?name=henrard").shows("julie@acme.example"));
  CHECK(world.post(&world.karim, watchers, {{"email", "julie@acme.example"}}).status == Status::unprocessable);
  CHECK(world.post(&world.karim, watchers, {{"contact", std::to_string(world.julie.value)}}).status ==
        Status::unprocessable);
  CHECK(world.count("SELECT count(*) FROM watchers") == 0);
}

TEST_CASE("a mail from the address of an archived card waits to be sorted, and says why") {
  ClosedWorld world;

  const auto came = world.mail_of_julie("Une question");

  CHECK(came.outcome == "to_sort");
  CHECK(came.why.find("Partie chez Globex") != std::string::npos);
  CHECK(world.requests() == 0);
  CHECK(world.get(&world.louise, "/mails-to-sort").shows("Une question"));
}

TEST_CASE("a request opened from that mail has nobody for its requester yet, and says whose card is archived") {
  ClosedWorld world;
  world.mail_of_julie("Une question");
  const auto mail = world.count("SELECT max(id) FROM raw_mails");

  world.post(&world.louise, fmt::format("/mails-to-sort/{}/request", mail), {});

  CHECK(world.requests() == 1);
  CHECK(world.count("SELECT count(*) FROM requests WHERE requester_id IS NULL") == 1);
  CHECK(world.get(&world.louise, "/requests/DEM-2026-000001").shows("Partie chez Globex"));
}

TEST_CASE("a requester is not set right to an archived card") {
  ClosedWorld world;
  const auto number = world.new_request(world.louise, "Toit envolé");

  const auto page = world.post(&world.louise, fmt::format("/requests/{}/requester", number),
                               {{"requester_name", "Julie"}, {"requester_email", "julie@acme.example"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Rien de nouveau"));
}

TEST_CASE("what she asked before goes on: her answer joins its request, and answers still go out to her") {
  ClosedWorld world;
  world.database->write([&](Transaction& tx) { parties::bring_back(tx, parties::card_of(world.julie), world.chris); });
  const auto number = world.mail_of_julie("Toit envolé").number;
  REQUIRE_FALSE(number.empty());
  world.make_responsible(number, world.karim);
  world.database->write([&](Transaction& tx) {
    parties::archive(tx, parties::card_of(world.julie), parties::ArchivalReason::left,
                     parties::Explanation::from("Partie").value(), world.louise);
  });

  const auto came = world.mail_of_julie(fmt::format("Re: [{}] Toit envolé !", number));
  const auto answered = world.post(&world.karim, fmt::format("/requests/{}/comments", number), {{"text", "Bonjour"}});

  CHECK(came.outcome == "joined");
  CHECK(came.number == number);
  CHECK(answered.status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM message_recipients WHERE email_key = 'julie@acme.example'"
                    " AND delivery IS NOT NULL") >= 1);
}

TEST_CASE("a mail follows the card that became part of another, and prefers the one that is in use") {
  ClosedWorld world;
  const auto bearer = [&] {
    return world.database->read([&](Reads& db) {
      return parties::contact_with_email(db, EmailAddress::from("julie@acme.example").value())->id;
    });
  };
  world.database->write([&](Transaction& tx) { parties::bring_back(tx, parties::card_of(world.julie), world.chris); });
  world.post(&world.chris, "/merges",
             {{"kind", "contact"},
              {"one", std::to_string(world.julie_now.value)},
              {"other", std::to_string(world.julie.value)},
              {"keep", "one"},
              {"take.email", "one"},
              {"explanation", "x"}});
  CHECK(bearer() == world.julie_now);

  world.database->write([&](Transaction& tx) {
    parties::add_contact(tx, {"Autre", EmailAddress::from("julie@acme.example"), "", ""}, world.louise);
  });
  CHECK(bearer() != world.julie);
  CHECK(bearer() != world.julie_now);
}

}  // namespace relais::client_file

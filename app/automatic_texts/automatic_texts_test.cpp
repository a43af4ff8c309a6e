#include <doctest/doctest.h>

#include "jobs.h"
#include "lib/time/clock.h"
#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;

std::string mail_from_marc(const std::string& id) {
  return "From: Marc Lenoir <marc@client.example>\nTo: demandes@desk.example\nSubject: Fissure\nMessage-ID: <" + id +
         "@client.example>\n\nIl reste une fissure au pignon nord.\n";
}

testing::Page keep(Desk& desk, const Person& by, const std::string& text, const testing::Form& form) {
  return desk.visit(web::Method::patch, &by, "/automatic-texts/" + text, form, {{"Accept", "text/html"}});
}

std::int64_t said(Desk& desk, const std::string& words) {
  return desk.db().read([&](Reads& db) {
    return db.value<std::int64_t>(
        "SELECT count(*) FROM messages WHERE kind = 'mail_out' AND automatic = 1 AND taken_back_at IS NULL AND body "
        "LIKE $1",
        "%" + words + "%");
  });
}

void hours_later(Desk& desk, FrozenClock& clock, int hours) {
  const auto kinds = jobs_of_our_own(desk.services());
  schedule_recurring(desk.db(), kinds);
  clock.advance(std::chrono::hours{hours});
  run_due_jobs(desk.db(), kinds);
}

Timestamp a_monday() { return {1'763'971'200'000'000}; }
constexpr int hours_a_day = 24;

}  // namespace

TEST_CASE("an administrator gives the acknowledgement words of his own, and the next requester reads them") {
  Desk desk;
  CHECK(keep(desk, desk.ada, "acknowledgement.fr",
             {{"is_on", "yes"}, {"body", "Cher {{requester.name}}, c'est le {{number}}."}})
            .status == Status::see_other);
  desk.mail(mail_from_marc("un"));
  CHECK(said(desk, "Cher Marc Lenoir, c'est le DEM-") == 1);
  CHECK(desk.get(&desk.ada, "/automatic-texts").shows("Cher {{requester.name}}"));
}

TEST_CASE("words for one type go before the words for all, and one can be silent where the other speaks") {
  Desk desk;
  keep(desk, desk.ada, "closing_notice.fr", {{"is_on", "yes"}, {"body", "Fini pour tous."}});
  keep(desk, desk.ada, "closing_notice.fr." + std::to_string(desk.roofing),
       {{"is_on", "no"}, {"body", "Fini pour les toits."}});
  const auto number = desk.mail(mail_from_marc("un")).number;
  desk.make_responsible(number, desk.karim);
  desk.act(desk.nora, number, "resolution", {{"why", "Réparé."}});
  CHECK(said(desk, "Fini pour tous.") == 1);

  const auto roof = desk.karims_request();
  desk.act(desk.nora, roof, "resolution", {{"why", "Réparé."}});
  CHECK(said(desk, "Fini") == 1);
}

TEST_CASE("a field that nobody knows is refused with the fields that there are, and nothing typed is lost") {
  Desk desk;
  const auto refused = keep(desk, desk.ada, "acknowledgement.fr", {{"is_on", "yes"}, {"body", "Pour {{prenom}}"}});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("{{prenom}}"));
  CHECK(refused.shows("{{requester.name}}"));
  CHECK(keep(desk, desk.ada, "acknowledgement.xx", {{"body", "x"}}).status == Status::not_found);
  CHECK(keep(desk, desk.ada, "acknowledgement.fr.999", {{"body", "x"}}).status == Status::not_found);
  CHECK(keep(desk, desk.nora, "acknowledgement.fr", {{"body", "x"}}).status == Status::forbidden);
}

TEST_CASE("whoever resolved too soon opens it again, and the closing notice never leaves") {
  Desk desk;
  const auto number = desk.mail(mail_from_marc("un")).number;
  desk.make_responsible(number, desk.karim);
  desk.act(desk.nora, number, "resolution", {{"why", "Réparé."}});
  CHECK(said(desk, "est traitée") == 1);
  desk.remove(&desk.nora, "/requests/" + number + "/resolution");
  CHECK(said(desk, "est traitée") == 0);
}

TEST_CASE("a requester who leaves us waiting is reminded once, after as many days as an administrator said") {
  FrozenClock clock{a_monday()};
  Desk desk;
  const auto number = desk.karims_request();
  desk.act(desk.nora, number, "wait", {{"for", "requester"}, {"why", "une photo"}});
  CHECK(desk.state_of(number) == "waiting");
  hours_later(desk, clock, 9 * hours_a_day);
  CHECK(said(desk, "attendons encore") == 0);

  keep(desk, desk.ada, "reminder.fr", {{"is_on", "yes"}, {"after_days", "10"}, {"body", "Nous attendons encore."}});
  hours_later(desk, clock, 2);
  CHECK(said(desk, "attendons encore") == 0);
  hours_later(desk, clock, hours_a_day);
  CHECK(said(desk, "attendons encore") == 1);
  hours_later(desk, clock, 20 * hours_a_day);
  CHECK(said(desk, "attendons encore") == 1);
}

TEST_CASE("the words of the program come back when those of the administrator are taken away") {
  Desk desk;
  keep(desk, desk.ada, "acknowledgement.fr", {{"is_on", "no"}, {"body", "Rien."}});
  desk.mail(mail_from_marc("un"));
  CHECK(desk.count("SELECT count(*) FROM messages WHERE automatic = 1") == 0);
  desk.remove(&desk.ada, "/automatic-texts/acknowledgement.fr");
  desk.mail(
      "From: Anne <anne@client.example>\nTo: demandes@desk.example\nSubject: Autre\nMessage-ID: <d@c>\n\nBonjour\n");
  CHECK(said(desk, "Elle porte le numéro") == 1);
}

}  // namespace relais

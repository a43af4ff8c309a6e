#include <doctest/doctest.h>

#include "jobs.h"
#include "lib/time/clock.h"
#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;

// The clock of the program runs for that long, and what recurs is done.
void days_later(Desk& desk, FrozenClock& clock, int days) {
  const auto kinds = jobs_of_our_own(desk.services());
  schedule_recurring(desk.db(), kinds);
  clock.advance(std::chrono::days{days});
  run_due_jobs(desk.db(), kinds);
}

Timestamp a_monday() { return {1'763'971'200'000'000}; }

}  // namespace

TEST_CASE("a request that waits for a date comes back when the date has come") {
  FrozenClock clock{a_monday()};
  Desk desk;
  const auto number = desk.karims_request();
  CHECK(desk.act(desk.karim, number, "wait", {{"for", "date"}, {"until", "+3j"}, {"why", "Le plan arrive jeudi"}})
            .status == Status::see_other);
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("Le plan arrive jeudi"));

  days_later(desk, clock, 2);
  CHECK(desk.state_of(number) == "waiting");
  days_later(desk, clock, 2);
  CHECK(desk.state_of(number) == "in_progress");
}

TEST_CASE("a wait says whom it waits for and until when, in a date that can be read") {
  Desk desk;
  const auto number = desk.karims_request();
  CHECK(desk.act(desk.karim, number, "wait", {{"for", "date"}}).shows("Jusqu’à quand"));
  CHECK(desk.act(desk.karim, number, "wait", {{"for", "date"}, {"until", "bientôt"}}).shows("bientôt"));
  CHECK(desk.act(desk.karim, number, "wait", {{"for", "date"}, {"until", "01/01/2020"}}).shows("Ce moment est passé"));
  const auto blank = desk.act(desk.karim, number, "wait");
  CAPTURE(blank.body);
  CHECK(blank.shows("Qui ou quoi attend-elle"));
  CHECK(desk.state_of(number) == "assigned");
}

TEST_CASE("the answer of the requester ends the wait for him, and opens again what was resolved") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.act(desk.karim, number, "wait", {{"for", "requester"}});
  const auto mail = [&](const std::string& id) {
    return desk.mail("From: marc@client.example\nTo: demandes@desk.example\nSubject: Re: [" + number +
                     "]\nMessage-ID: <" + id + "@client.example>\n\nVoici la photo\n");
  };
  CHECK(mail("un").outcome == "joined");
  CHECK(desk.state_of(number) == "in_progress");

  desk.act(desk.karim, number, "resolution", {{"why", "Réparé"}});
  CHECK(desk.state_of(number) == "resolved");
  CHECK(mail("deux").outcome == "joined");
  CHECK(desk.state_of(number) == "in_progress");
}

TEST_CASE("what is resolved closes by itself after its fortnight, unless somebody opens it again") {
  FrozenClock clock{a_monday()};
  Desk desk;
  const auto left = desk.karims_request("Gouttière");
  const auto reopened = desk.karims_request("Fuite");
  for (const auto& number : {left, reopened}) desk.act(desk.karim, number, "resolution");
  CHECK(desk.remove(&desk.karim, "/requests/" + reopened + "/resolution").status == Status::see_other);

  days_later(desk, clock, 13);
  CHECK(desk.state_of(left) == "resolved");
  days_later(desk, clock, 2);
  CHECK(desk.state_of(left) == "closed");
  CHECK(desk.state_of(reopened) == "in_progress");
}

TEST_CASE("refusing and cancelling need a reason and the second line") {
  Desk desk;
  const auto number = desk.karims_request();
  CHECK(desk.act(desk.karim, number, "refusal", {{"why", "Hors zone"}}).status == Status::forbidden);
  CHECK(desk.act(desk.sylvie, number, "refusal").status == Status::unprocessable);
  CHECK(desk.act(desk.sylvie, number, "refusal", {{"why", "Hors zone"}}).status == Status::see_other);
  CHECK(desk.state_of(number) == "refused");
  CHECK(desk.act(desk.sylvie, number, "cancellation", {{"why", "Doublon"}}).status == Status::conflict);
}

TEST_CASE("two people change the urgency at once: the second is shown both, and keeps what he wants") {
  Desk desk;
  const auto number = desk.complete_request();
  desk.act(desk.sylvie, number, "urgency", {{"level", "very_urgent"}, {"by", "le bourgmestre"}});

  const testing::Form late{{"level", "low"}, {"seen.level", "urgent"}, {"by", "le client"}, {"seen.by", "le client"}};
  const auto conflict = desk.act(desk.louise, number, "urgency", late);
  CHECK(conflict.status == Status::conflict);
  CHECK(conflict.shows("Très urgente"));
  CHECK(desk.get_json(&desk.louise, "/requests/" + number).shows("very_urgent"));

  CHECK(desk.act(desk.louise, number, "urgency", {{"level", "low"}, {"seen.level", "very_urgent"}}).status ==
        Status::see_other);
  CHECK(desk.get_json(&desk.louise, "/requests/" + number).shows(R"("level":"low")"));
}

TEST_CASE("a program that changes what somebody else has just changed is shown both") {
  Desk desk;
  const auto number = desk.complete_request();
  const auto late = desk.visit(web::Method::post, &desk.louise, "/requests/" + number + "/urgency",
                               {{"level", "low"}, {"seen.level", "normal"}}, {{"Accept", "application/json"}});
  CHECK(late.status == Status::conflict);
  CHECK(late.shows(R"("conflicts":[{"field":"level","theirs":"Urgente","yours":"Basse"}])"));

  desk.act(desk.louise, number, "qualification");
  const auto again = desk.visit(web::Method::post, &desk.louise, "/requests/" + number + "/qualification", {},
                                {{"Accept", "application/json"}});
  CHECK(again.status == Status::conflict);
  CHECK(again.shows(R"("errors":[{"field":"state")"));
}

TEST_CASE("a call noted by the responsible himself ends the wait for the requester, too") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.act(desk.karim, number, "wait", {{"for", "requester"}});
  CHECK(desk.post(&desk.karim, "/requests", {{"add_to", number}, {"description", "Il a rappelé"}}).status ==
        Status::see_other);
  CHECK(desk.state_of(number) == "in_progress");
}

TEST_CASE("stars are a manager's, urgency names who says so, and a promise is typed as it is said") {
  Desk desk;
  const auto number = desk.complete_request();
  CHECK(desk.act(desk.louise, number, "stars", {{"stars", "2"}}).status == Status::forbidden);
  CHECK(desk.act(desk.nora, number, "stars", {{"stars", "2"}}).status == Status::see_other);
  CHECK(desk.act(desk.nora, number, "stars", {{"stars", "4"}}).status == Status::unprocessable);
  CHECK(desk.act(desk.louise, number, "urgency", {{"level", "urgent"}, {"by", ""}}).shows("Qui dit que c’est urgent"));
  CHECK(desk.act(desk.louise, number, "due-date", {{"due", "vendredi 16h"}}).status == Status::see_other);
  CHECK(desk.act(desk.louise, number, "due-date", {{"due", "quand il pourra"}}).shows("quand il pourra"));
  const auto json = desk.get_json(&desk.louise, "/requests/" + number);
  CHECK(json.shows(R"("priority":2)"));
  CHECK_FALSE(json.shows(R"("due_at":null)"));
}

}  // namespace relais

#include <doctest/doctest.h>

#include "activities/activity.h"
#include "testing/desk.h"

namespace relais::requests {
namespace {

struct ActivityDesk : testing::Desk {
  std::string number = karims_request();

  testing::Page give(const Person& by, const testing::Form& form) { return act(by, number, "activities", form); }

  std::string completion() {
    return fmt::format("/requests/{}/activities/{}/completion", number, count("SELECT max(id) FROM activities"));
  }

  void make_late() {
    database->write([](Transaction& tx) { tx.run("UPDATE activities SET due_at = 1000000"); });
  }
};

}  // namespace

TEST_CASE("a note with a colleague and a date gives him an activity called after the note, and he is told of both") {
  ActivityDesk desk;

  desk.act(desk.louise, desk.number, "work-notes",
           {{"text", "@Karim Benali rappeler Marc Lenoir"}, {"activity_for", "Karim Benali"}, {"activity_due", "+3j"}});

  const auto page = desk.get_json(&desk.karim, "/requests/" + desk.number);
  CHECK(page.shows("\"words\":\"rappeler Marc Lenoir\",\"assignee\":\"Karim Benali\",\"given_by\":\"Louise Dubois\""));
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind = 'activity_given'") == 1);
  CHECK(desk.get(&desk.karim, "/").shows("rappeler Marc Lenoir"));
  CHECK_FALSE(desk.get(&desk.louise, "/").shows("rappeler Marc Lenoir"));
}

TEST_CASE("a date that nobody can read brings back the note and the activity, and neither is kept") {
  ActivityDesk desk;

  const auto page =
      desk.act(desk.louise, desk.number, "work-notes",
               {{"text", "@Karim rappeler"}, {"activity_words", "Rappeler"}, {"activity_due", "bientôt"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("@Karim rappeler"));
  CHECK(page.shows("value=\"bientôt\""));
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 0);
  CHECK(desk.count("SELECT count(*) FROM activities") == 0);
}

TEST_CASE("an activity for nobody named is one's own, and tells nobody") {
  ActivityDesk desk;

  desk.give(desk.louise,
            {{"activity_words", "Envoyer le plan"}, {"activity_type", "mail"}, {"activity_due", "vendredi"}});

  CHECK(desk.get(&desk.louise, "/").shows("Envoyer le plan"));
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind = 'activity_given'") == 0);
}

TEST_CASE("an activity says what, by when, and for somebody who may see the request") {
  ActivityDesk desk;
  const auto refused = [&](const testing::Form& form) {
    return desk.give(desk.louise, form).status == Status::unprocessable;
  };

  CHECK(refused({{"activity_words", "Rappeler"}, {"activity_due", ""}}));
  CHECK(refused({{"activity_words", "  "}, {"activity_due", "demain"}}));
  CHECK(refused({{"activity_words", "Rappeler"}, {"activity_due", "demain"}, {"activity_for", "Walter Claes"}}));
  CHECK(refused({{"activity_words", "Rappeler"}, {"activity_due", "demain"}, {"activity_for", "Personne"}}));
  CHECK(desk.count("SELECT count(*) FROM activities") == 0);
}

TEST_CASE("what is done leaves the first page, tells whoever gave it, and can be taken up again") {
  ActivityDesk desk;
  desk.give(desk.louise,
            {{"activity_words", "Rappeler"}, {"activity_for", "Karim Benali"}, {"activity_due", "demain"}});

  desk.post(&desk.karim, desk.completion(), {});
  desk.post(&desk.karim, desk.completion(), {});
  CHECK_FALSE(desk.get_json(&desk.karim, "/").shows("Rappeler"));
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind = 'activity_done'") == 1);
  CHECK(desk.get(&desk.louise, "/messages").shows("Karim Benali a fait l’activité que vous aviez confiée"));

  desk.remove(&desk.karim, desk.completion());
  CHECK(desk.get_json(&desk.karim, "/").shows("Rappeler"));
  CHECK(desk.count("SELECT count(*) FROM events WHERE kind IN ('activity_done', 'activity_undone')") == 2);
}

TEST_CASE("what is late says so on the page of the request and on the first page") {
  ActivityDesk desk;
  desk.give(desk.karim, {{"activity_words", "Rappeler"}, {"activity_due", "demain"}});
  desk.make_late();

  CHECK(desk.get(&desk.karim, "/requests/" + desk.number).shows("en retard"));
  CHECK(desk.get_json(&desk.karim, "/requests/" + desk.number).shows("\"is_late\":true"));
  CHECK(desk.get(&desk.karim, "/").shows("class=\"late\""));
}

TEST_CASE("activities of a request one may not see are a 404, and stand on nobody's first page who lost sight of it") {
  ActivityDesk desk;
  desk.give(desk.karim,
            {{"activity_words", "Affaire confidentielle"}, {"activity_for", "Nora"}, {"activity_due", "demain"}});
  CHECK(desk.get(&desk.nora, "/").shows("Affaire confidentielle"));
  desk.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", desk.roofing, desk.roofs);
  });

  CHECK(desk.post(&desk.nora, desk.completion(), {}).status == Status::not_found);
  CHECK_FALSE(desk.get(&desk.nora, "/").shows("Affaire confidentielle"));
}

TEST_CASE("an activity of another request is not this one's to complete") {
  ActivityDesk desk;
  desk.give(desk.karim, {{"activity_words", "Rappeler"}, {"activity_due", "demain"}});
  const auto other = desk.karims_request("Autre chose");

  const auto id = desk.count("SELECT max(id) FROM activities");
  const auto answer = desk.post(&desk.karim, fmt::format("/requests/{}/activities/{}/completion", other, id), {});

  CHECK(answer.status == Status::not_found);
}

TEST_CASE("what is merged brings its activities and its list of work notes along") {
  ActivityDesk desk;
  desk.give(desk.karim, {{"activity_words", "Rappeler"}, {"activity_due", "demain"}});
  desk.act(desk.nora, desk.number, "note-readers", {{"colleague", "me"}});
  const auto other = desk.karims_request("La même fuite");

  desk.act(desk.sylvie, desk.number, "merger", {{"number", other}});

  const auto page = desk.get_json(&desk.karim, "/requests/" + other);
  CHECK(page.shows("Rappeler"));
  CHECK(page.shows("Nora Peeters"));
}

}  // namespace relais::requests

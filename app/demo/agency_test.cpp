#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "conversations/thread.h"
#include "demo/cards.h"
#include "demo/demo_files.h"
#include "demo/teller.h"
#include "lib/live/hub.h"
#include "lib/testing/database.h"
#include "lib/testing/folder.h"
#include "lib/text/typography.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "people/people.h"
#include "people/session.h"

namespace relais::demo {
namespace {

using conversations::EntryKind;

// All stories that are told once, and of each pattern the first two.
bool is_enough(const Scene& scene) {
  const auto space = scene.story.key.rfind(' ');
  return space == std::string::npos || scene.story.key.substr(space) == " 1" || scene.story.key.substr(space) == " 2";
}

struct Agency {
  testing::TestDatabase database;
  TestFolder folder;
  Settings settings;
  BlobStore blobs{folder.path() / "blobs"};
  live::Hub hub;
  Organisation organisation = organisation_of("agency");
  ZoneScope zone{settings.time_zone};
  LanguageScope language{Language::fr};
  Timestamp present = now();
  Office office = founded();
  std::vector<Scene> scenes = told();

  Office founded() {
    const FrozenClock clock{present - std::chrono::hours{24 * 190}};
    return Office{{settings, *database, blobs, hub}, organisation, "none"};
  }

  void bring_cards_in() {
    const FrozenClock clock{present - std::chrono::hours{24 * 189}};
    bring_cards(office, "agency");
  }

  std::vector<Scene> told() {
    bring_cards_in();
    auto all = scenes_of(organisation, present);
    std::erase_if(all, [](const Scene& scene) { return !is_enough(scene); });
    return tell(office, std::move(all), present);
  }

  std::set<std::string> words(const char* sql) {
    const auto rows = database->read([&](Reads& db) { return db.all<std::string>(kept(sql)); });
    return {rows.begin(), rows.end()};
  }

  requests::Request request(const Scene& scene) {
    return database->read([&](Reads& db) { return request_of(db, scene); });
  }

  // By people: what the program says by itself does not count.
  std::size_t said_on(const Scene& scene) {
    return database->read([&](Reads& db) {
      const auto thread = conversations::thread_of(db, record_of(db, scene), scene.address(),
                                                   [](const Event&) { return std::string{}; });
      return static_cast<std::size_t>(std::ranges::count_if(thread.entries, [](const conversations::Entry& entry) {
        return !entry.automatic && entry.kind != EntryKind::event && entry.kind != EntryKind::mail_out;
      }));
    });
  }

  std::string home_of(const Person& person) {
    Dispatcher dispatcher{{settings, *database, blobs, hub}};
    web::Request http;
    http.path = "/";
    const auto token = database->write([&](Transaction& tx) { return people::give_access_token(tx, person.id).text; });
    http.headers = {{"Accept", "application/json"}, {"Authorization", "Bearer " + token}};
    return dispatcher.handle(http).body;
  }
};

// What a story says that its request comes to.
void check_end(Agency& agency, const Scene& scene) {
  CAPTURE(scene.story.key);
  CHECK(scene.is_told);
  if (value_of(scene.story.head, "messages") == "none") {
    CHECK(scene.number.empty());
    return;
  }
  CHECK(std::to_string(agency.said_on(scene)) == value_of(scene.story.head, "messages"));
  if (scene.card) return;
  const auto request = agency.request(scene);
  CHECK(name_of(request.state) == value_of(scene.story.head, "state"));
  const auto responsible = value_of(scene.story.head, "responsible");
  CHECK((request.responsible ? request.responsible->name : "") ==
        (responsible.empty() ? "" : agency.office.person(responsible).name));
}

}  // namespace

TEST_CASE("the agency of the demonstration lives as its stories tell") {
  Agency agency;

  for (const auto& scene : agency.scenes)
    if (!scene.ends_at_present) check_end(agency, scene);

  CHECK(agency.words("SELECT DISTINCT state FROM requests").size() == names_of(requests::State{}).size());
  CHECK(agency.words("SELECT DISTINCT delivery FROM message_recipients WHERE delivery IS NOT NULL") ==
        std::set<std::string>{"bounced", "deferred", "failed", "queued", "sent"});
  CHECK(agency.words("SELECT DISTINCT outcome FROM mail_outcomes") ==
        std::set<std::string>{"bounce", "held", "ignored", "joined", "opened", "to_sort"});
  CHECK(agency.words("SELECT DISTINCT reason FROM mail_outcomes WHERE outcome = 'to_sort'") ==
        std::set<std::string>{"between_colleagues", "no_sender", "spam", "turned_away"});
  CHECK(agency.words("SELECT DISTINCT record_kind FROM exchanges") ==
        std::set<std::string>{"contact", "party", "request"});
  CHECK(agency.words("SELECT DISTINCT record_kind FROM events WHERE kind = 'quoted'") ==
        std::set<std::string>{"request"});
  CHECK(agency.words("SELECT name FROM people_at_work WHERE name = 'Vincent Hanot'").size() == 1);

  for (const auto& [key, person] : agency.office.cast()) {
    CAPTURE(key);
    if (person.works_at_desk() && key != "vincent")
      CHECK(agency.home_of(person).find("\"count\":") != std::string::npos);
  }
}

TEST_CASE("what the agency says by itself is set as French is set") {
  const auto organisation = organisation_of("agency");

  for (const auto& text : organisation.templates)
    if (text.language == Language::fr) CHECK(text.body == french_typography(text.body));
  for (const auto& text : organisation.automatic) CHECK(text.body == french_typography(text.body));
  CHECK(organisation.templates.front().body.find("manque encore\u00a0:") != std::string::npos);
}

TEST_CASE("at least forty stories of the agency are told once, and no two of them begin alike") {
  std::set<std::string> beginnings;
  int stories = 0;
  for (const auto& file : demo_files()) {
    if (!file.path.starts_with("agency/stories/")) continue;
    ++stories;
    beginnings.insert(read_story(file.path, file.content).steps.front().words.substr(0, 200));
  }
  CHECK(stories >= 40);
  CHECK(static_cast<int>(beginnings.size()) == stories);
}

}  // namespace relais::demo

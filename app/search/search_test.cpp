#include <doctest/doctest.h>

#include "conversations/message.h"
#include "intake/testing_letter.h"
#include "lib/testing/phrases.h"
#include "search/backlog.h"
#include "search/hits.h"
#include "search_index/entry.h"
#include "testing/world.h"

namespace relais::search {
namespace {

using conversations::EntryKind;
using intake::Letter;
using testing::Page;
using testing::World;

// A request with a mail, an answer, a note and a file.
struct Archive : World {
  std::string number;
  std::string address;

  Archive() {
    number = mail(Letter{.text = "C'est la verrière de l'escalier qui fuit."}.bytes()).number;
    address = "/requests/" + number;
    post(&nora, address + "/work-notes", {{"text", "Le syndic est grincheux."}});
    post(&nora, address + "/comments", {{"text", "Nous passons avec une nacelle."}});
  }

  bool finds(const Person& person, const std::string& typed, const std::string& kind = "all") {
    return get_json(&person, fmt::format("/search?kind={}&q={}", kind, typed)).shows(number);
  }

  void restrict_to_nobody() {
    db().write([&](Transaction& tx) {
      tx.run("INSERT INTO teams (name, created_at) VALUES ('Fermée', 0)");
      tx.run("INSERT INTO request_types (name, created_at) VALUES ('Réservé', 0)");
      tx.run(
          "INSERT INTO request_type_restrictions (type_id, team_id) SELECT request_types.id, teams.id FROM "
          "request_types, teams"
          " WHERE request_types.name = 'Réservé' AND teams.name = 'Fermée'");
      tx.run("UPDATE requests SET type_id = (SELECT id FROM request_types WHERE name = 'Réservé') WHERE number = $1",
             number);
    });
  }
};

std::string in_address(const std::string& text) {
  std::string encoded;
  for (const unsigned char c : text) encoded += fmt::format("%{:02X}", c);
  return encoded;
}

}  // namespace

TEST_CASE("each phrase of the table finds its message in the database, or does not") {
  World world;
  const auto phrases = testing::phrases();
  world.db().write([&](Transaction& tx) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const auto id = static_cast<std::int64_t>(i);
      search_index::keep_entry(
          tx, {{"request", id}, search_index::message_place(id), {id * 1'000'000}, Language::fr, {phrases[i].text}});
    }
  });

  world.db().read([&](Reads& db) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const search_index::Query query{db, search_terms(phrases[i].sought), search_index::Among::messages};
      const auto found = search_index::newest_requests(db, query, phrases.size());
      CAPTURE(phrases[i].line);
      CHECK((std::ranges::find(found, static_cast<std::int64_t>(i)) != found.end()) == phrases[i].is_found);
    }
  });
}

TEST_CASE("a word of an old mail finds its request, with the sentence it stands in") {
  Archive desk;

  const auto page = desk.get(&desk.louise, "/search?q=verrieres");

  CHECK(page.shows("<mark>verrière</mark>"));
  CHECK(page.shows(desk.address));
  CHECK(desk.get(&desk.louise, "/search-candidates?q=verri").shows("<mark>verrière</mark>"));
  CHECK(desk.finds(desk.louise, "verriere", "messages"));
  CHECK_FALSE(desk.finds(desk.louise, "verriere", "files"));
}

TEST_CASE("a request is found by its title, and by its new one when it has changed") {
  World world;
  const auto number = world.new_request(world.louise, "Gouttière percée");
  CHECK(world.get_json(&world.karim, "/search?kind=requests&q=gouttieres").shows(number));

  world.visit(web::Method::patch, &world.louise, "/requests/" + number, {{"title", "Chéneau percé"}}, {});

  CHECK_FALSE(world.get_json(&world.karim, "/search?kind=requests&q=gouttieres").shows(number));
  CHECK(world.get_json(&world.karim, "/search?kind=requests&q=cheneaux").shows(number));
}

TEST_CASE("a request is opened by its number alone, in whatever way it is typed") {
  Archive desk;
  const auto year = desk.number.substr(4, 4);

  for (const auto& typed :
       {desk.number, std::string{"1"}, std::string{"000001"}, year + "-1", "DEM " + year + " 1", std::string{"#1"}}) {
    CAPTURE(typed);
    CHECK(desk.get(&desk.louise, "/search?q=" + in_address(typed)).header("Location") == desk.address);
  }
  CHECK(desk.get(&desk.walter, "/search?q=1").header("Location") == "");
  CHECK(desk.get(&desk.louise, "/search?q=2").status == Status::ok);
}

TEST_CASE("who may not see a request does not find it, neither by its words nor in a count") {
  Archive desk;
  desk.restrict_to_nobody();

  for (const auto* person :
       {&desk.louise, &desk.sylvie, &desk.karim, &desk.nora, &desk.chris, &desk.walter, &desk.ada}) {
    CAPTURE(person->name);
    for (const auto* typed : {"verriere", "grincheux", "nacelle", "atelier", "Lenoir"}) {
      const auto page = desk.get_json(person, fmt::format("/search?q={}", typed));
      CHECK_FALSE(page.shows(desk.number));
      CHECK(page.shows("\"count\":0"));
      CHECK_FALSE(desk.get(person, fmt::format("/search-candidates?q={}", typed)).shows(desk.number));
      CHECK_FALSE(desk.get_json(person, fmt::format("/requests?queue=all&q={}", typed)).shows(desk.number));
    }
  }
}

TEST_CASE("everybody at the desk finds what is not restricted, its notes too; a worker what is his") {
  Archive desk;

  for (const auto* person : {&desk.louise, &desk.sylvie, &desk.karim, &desk.nora, &desk.chris, &desk.ada}) {
    CAPTURE(person->name);
    CHECK(desk.finds(*person, "grincheux"));
  }
  CHECK_FALSE(desk.finds(desk.walter, "grincheux"));
  desk.make_responsible(desk.number, desk.walter);
  CHECK(desk.finds(desk.walter, "grincheux"));
  CHECK(desk.finds(desk.walter, "verriere"));
}

TEST_CASE("contacts are found by whoever may see their cards, and by nobody else") {
  Archive desk;

  CHECK(desk.get(&desk.louise, "/search?kind=contacts&q=lenoir").shows("marc@client.example"));
  CHECK(desk.get(&desk.louise, "/search-candidates?q=leno").shows("marc@client.example"));
  for (const auto* person : {&desk.sylvie, &desk.karim, &desk.nora, &desk.chris}) {
    CAPTURE(person->name);
    CHECK(desk.get_json(person, "/search?kind=contacts&q=enoi").shows("marc@client.example"));
  }
  CHECK_FALSE(desk.get_json(&desk.walter, "/search?kind=contacts&q=lenoir").shows("marc@client.example"));
}

TEST_CASE("what was merged is found on the request it went to, and what was taken back is not") {
  Archive desk;
  const auto other = desk.new_request(desk.nora, "Escalier");
  desk.post(&desk.nora, desk.address + "/merger", {{"number", other}});

  const auto page = desk.get_json(&desk.nora, "/search?kind=messages&q=verriere");
  CHECK(page.shows(other));
  CHECK_FALSE(page.shows(desk.number));

  const auto comment = desk.count("SELECT id FROM messages WHERE kind = 'comment'");
  CHECK(desk.get_json(&desk.nora, "/search?q=nacelle").shows(other));
  desk.remove(&desk.nora, fmt::format("/requests/{}/comments/{}", other, comment));
  CHECK(desk.count("SELECT count(*) FROM messages WHERE taken_back_at IS NOT NULL") == 1);
  CHECK_FALSE(desk.get_json(&desk.nora, "/search?q=nacelle").shows(other));
}

TEST_CASE("all matches are there once each, page after page, the newest first, and are counted") {
  World world;
  const auto number = world.new_request(world.louise, "Chantier");
  world.db().write([&](Transaction& tx) {
    for (int i = 0; i < 60; ++i) {
      conversations::NewMessage message;
      message.record = {"request", 1};
      message.kind = EntryKind::work_note;
      message.body = fmt::format("Visite de la charpente, passage {}.", i);
      message.said_at = Timestamp{(1'700'000'000 + i * 40'000) * std::int64_t{1'000'000}};
      keep_message(tx, message, {});
    }
  });

  std::vector<std::int64_t> places;
  std::int64_t before = search_index::from_the_newest;
  world.db().read([&](Reads& db) {
    for (int page = 0; page < 5; ++page) {
      const auto found = find_hits(db, world.louise, search_terms("charpentes"), Kind::messages, before, 25);
      for (const auto& hit : found.hits) places.push_back(std::stoll(hit.place.substr(1)));
      if (!found.next) break;
      before = *found.next;
    }
    CHECK(count_hits(db, world.louise, search_terms("charpente"), Kind::all).rows == 60);
  });

  CHECK(places.size() == 60);
  CHECK(std::ranges::is_sorted(places, std::greater{}));
  CHECK(std::ranges::adjacent_find(places) == places.end());
  CHECK(world.get_json(&world.louise, "/search?q=charpente").shows("\"count\":60"));
}

TEST_CASE("what was there before is indexed in steps, the newest first, and goes on where it was") {
  Archive desk;
  desk.db().write([](Transaction& tx) { forget_all(tx); });
  CHECK_FALSE(desk.finds(desk.louise, "verriere"));
  CHECK(desk.get(&desk.louise, "/search?q=verriere").shows("encore en lecture"));

  int steps = 0;
  while (desk.db().write([](Transaction& tx) { return index_some(tx, 1); })) {
    ++steps;
    // Something new meanwhile, and something that changes, are neither lost nor there twice.
    if (steps == 1) desk.post(&desk.nora, desk.address + "/work-notes", {{"text", "Une note entretemps."}});
  }

  CHECK(steps > 4);
  for (const auto* typed : {"verriere", "grincheux", "nacelle", "entretemps", "atelier"}) {
    CAPTURE(typed);
    CHECK(desk.finds(desk.louise, typed));
  }
  CHECK(desk.count("SELECT count(*) FROM search_entries WHERE place LIKE 'm%'") ==
        desk.count("SELECT count(*) FROM messages"));
  CHECK_FALSE(desk.get(&desk.louise, "/search?q=verriere").shows("encore en lecture"));
}

TEST_CASE("nothing that can be typed is read as a part of a statement") {
  Archive desk;

  for (const auto* typed : {"\"", "'", "\" OR \"", "verriere\" OR \"x", "' | 'x", "\\", "a:*", "NEAR(a b)", "-verriere",
                            "(", "=m", "=r verriere", "%00", "\xC3\x28", "😀", "*", "^verriere", "words:verriere"}) {
    CAPTURE(typed);
    for (const auto* address : {"/search?q=", "/search-candidates?q=", "/requests?queue=all&q="}) {
      CHECK(desk.get(&desk.louise, address + in_address(typed)).status == Status::ok);
    }
  }
  CHECK_FALSE(desk.finds(desk.louise, in_address("=m")));
}

TEST_CASE("words of strangers are shown as words") {
  World world;
  const auto number =
      world
          .mail(Letter{.subject = "<b>toit</b>", .text = "Le toit <script>alert(1)</script> <mark>fuit</mark>"}.bytes())
          .number;

  const auto page = world.get(&world.louise, "/search?q=toit");

  CHECK(page.shows(number));
  CHECK_FALSE(page.shows("<script>alert(1)"));
  CHECK(page.shows("&lt;script&gt;alert(1)"));
  CHECK(page.shows("<mark>toit</mark>"));
}

}  // namespace relais::search

#include <doctest/doctest.h>

#include "drafts/draft.h"
#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Form;
using testing::Page;
using testing::World;

class Writers : public World {
public:
  Writers() : number(new_request(louise, "Fuite")), address("/requests/" + number) {}

  std::string number;
  std::string address;

  Page keep(const Person& person, const std::string& kind, const std::string& words, const Form& more = {}) {
    Form form{{"kind", kind}, {"text", words}};
    form.insert(form.end(), more.begin(), more.end());
    return visit(web::Method::post, &person, address + "/drafts", form, {{"Accept", "application/json"}});
  }
  static std::string version_in(const Page& page) {
    const std::string_view name = R"("version":)";
    const auto at = page.body.find(name);
    if (at == std::string::npos) return {};
    const auto begin = at + name.size();
    return page.body.substr(begin, page.body.find_first_not_of("0123456789", begin) - begin);
  }
  std::int64_t drafts() { return count("SELECT count(*) FROM drafts"); }
};

}  // namespace

TEST_CASE("what was begun is found again by its author wherever he signs in, and by nobody else") {
  Writers world;
  CHECK(world.keep(world.louise, "comment", "Nous venons mar").status == Status::ok);
  CHECK(world.keep(world.louise, "work_note", "Rappeler Paul").status == Status::ok);

  const auto page = world.get(&world.louise, world.address);
  CHECK(page.shows("Nous venons mar</textarea>"));
  CHECK(page.shows("Rappeler Paul</textarea>"));
  CHECK(page.shows("Votre brouillon de réponse"));
  CHECK(world.get_json(&world.louise, world.address).shows(R"("text":"Nous venons mar")"));
  CHECK(world.get(&world.louise, "/").shows("Vos brouillons"));

  for (const auto* other : {&world.nora, &world.sylvie}) {
    CHECK_FALSE(world.get(other, world.address).shows("Nous venons mar"));
    CHECK_FALSE(world.get_json(other, world.address).shows("Nous venons mar"));
    CHECK_FALSE(world.get(other, "/").shows("Vos brouillons"));
    CHECK_FALSE(world.get(other, "/search?q=venons").shows("Nous venons mar"));
    CHECK_FALSE(world.get(other, world.address + "/history").shows("Nous venons mar"));
  }
}

TEST_CASE("a draft keeps its marks, comes back with them, and shows its words to whoever chooses between two") {
  Writers world;
  const auto first =
      world.keep(world.louise, "comment", "", {{"html", "<ul><li><b>Mardi</b></li></ul>"}, {"writer", "a"}});
  CHECK(first.status == Status::ok);
  CHECK(first.shows(R"("text":"- Mardi")"));
  const auto page = world.get(&world.louise, world.address);
  CHECK(page.shows("- Mardi</textarea>"));
  CHECK(page.shows("&lt;ul&gt;&lt;li&gt;&lt;strong&gt;Mardi&lt;/strong&gt;&lt;/li&gt;&lt;/ul&gt;</textarea>"));

  const auto late = world.keep(world.louise, "comment", "Jeudi", {{"writer", "b"}, {"version", "0"}});
  CHECK(late.status == Status::conflict);
  CHECK(late.shows("<strong>Mardi</strong>"));
  const auto plain = world.keep(world.louise, "comment", "- Mardi", {{"writer", "a"}});
  CHECK(plain.status == Status::ok);
  CHECK(world.count("SELECT count(*) FROM drafts WHERE rich_words <> ''") == 0);
}

TEST_CASE("a draft with more formatting than is read is not kept, and one whose marks hold no words is none") {
  Writers world;
  CHECK(world.keep(world.louise, "comment", "x", {{"html", "<b>" + std::string(400'000, 'a') + "</b>"}}).status ==
        Status::unprocessable);
  CHECK(world.keep(world.louise, "comment", "x", {{"html", "<ul><li><br></li></ul>"}}).status == Status::ok);
  CHECK(world.drafts() == 0);
}

TEST_CASE("a text written elsewhere meanwhile is not written over, and comes back to be chosen") {
  Writers world;
  const auto first = world.keep(world.louise, "comment", "Un", {{"writer", "a"}});
  const auto seen = Writers::version_in(first);
  const auto elsewhere = world.keep(world.louise, "comment", "Deux", {{"writer", "b"}, {"version", seen}});
  CHECK(elsewhere.status == Status::ok);

  const auto late = world.keep(world.louise, "comment", "Un et demi", {{"writer", "a"}, {"version", seen}});
  CHECK(late.status == Status::conflict);
  CHECK(late.shows(R"("text":"Deux")"));
  CHECK(world.get(&world.louise, world.address).shows("Deux</textarea>"));

  const auto chosen =
      world.keep(world.louise, "comment", "Un et demi", {{"writer", "a"}, {"version", Writers::version_in(late)}});
  CHECK(chosen.status == Status::ok);
  CHECK(world.get(&world.louise, world.address).shows("Un et demi</textarea>"));
}

TEST_CASE("the same tab goes on with its own text even where it did not hear that it was kept") {
  Writers world;
  world.keep(world.louise, "comment", "Un", {{"writer", "a"}});
  CHECK(world.keep(world.louise, "comment", "Un deux", {{"writer", "a"}, {"version", "0"}}).status == Status::ok);
}

TEST_CASE("a draft that was sent elsewhere is not begun again unseen") {
  Writers world;
  const auto seen = Writers::version_in(world.keep(world.louise, "work_note", "À savoir", {{"writer", "a"}}));
  CHECK(world.post(&world.louise, world.address + "/work-notes", {{"text", "À savoir"}}).status == Status::see_other);
  CHECK(world.drafts() == 0);

  const auto late = world.keep(world.louise, "work_note", "À savoir aussi", {{"writer", "a"}, {"version", seen}});
  CHECK(late.status == Status::conflict);
  CHECK(late.shows(R"("draft":null)"));
  CHECK(world.drafts() == 0);
}

TEST_CASE(
    "a draft goes when it is sent, when nothing is left of it, and when it is discarded; of the other kind it stays") {
  Writers world;
  world.keep(world.louise, "comment", "Bonjour");
  world.keep(world.louise, "work_note", "Entre nous");
  CHECK(world.post(&world.louise, world.address + "/comments", {{"text", "Bonjour"}}).status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM drafts WHERE kind = 'work_note'") == 1);
  CHECK(world.drafts() == 1);

  const auto version = Writers::version_in(world.keep(world.louise, "work_note", "Entre nous deux", {{"writer", "a"}}));
  CHECK(world.keep(world.louise, "work_note", "  ", {{"version", version}}).status == Status::ok);
  CHECK(world.drafts() == 0);

  world.keep(world.louise, "comment", "Bonjour");
  world.visit(web::Method::remove, &world.louise, world.address + "/drafts", {{"kind", "comment"}}, {});
  CHECK(world.drafts() == 0);
}

TEST_CASE("a program that writes in somebody's name leaves what he has begun") {
  Writers world;
  world.keep(world.louise, "comment", "Presque fini");
  CHECK(world
            .visit(web::Method::post, &world.louise, world.address + "/comments", {{"text", "Automatique"}},
                   {{"Accept", "application/json"}})
            .status == Status::created);
  CHECK(world.drafts() == 1);
}

TEST_CASE("whoever an answer was not for in the draft is left out of it again") {
  Writers world;
  world.post(&world.louise, world.address + "/watchers", {{"name", "Paul Acier"}, {"email", "paul@acier.example"}});
  world.keep(world.louise, "comment", "Pour Marc seul",
             {{"shown", "marc@client.example"}, {"shown", "paul@acier.example"}, {"to", "marc@client.example"}});
  const auto page = world.get(&world.louise, world.address);
  CHECK(page.shows(R"(value="marc@client.example" checked="")"));
  CHECK_FALSE(page.shows(R"(value="paul@acier.example" checked="")"));
}

TEST_CASE("whoever may not write somewhere keeps no draft there, and what one may not see is not there") {
  Writers world;
  CHECK(world.keep(world.walter, "work_note", "Vu").status == Status::not_found);
  CHECK(world.keep(world.karim, "comment", "Je réponds").status == Status::forbidden);
  CHECK(world.keep(world.louise, "comment", std::string(100'001, 'a')).status == Status::unprocessable);
  CHECK(world.drafts() == 0);
}

TEST_CASE("drafts that nobody came back to are forgotten after the days that were set") {
  Writers world;
  world.keep(world.louise, "comment", "Ancien");
  world.keep(world.louise, "work_note", "Récent");
  world.database->write([](Transaction& tx) {
    tx.run(Sql{"UPDATE drafts SET kept_at = $1 WHERE kind = 'comment'"}, tx.now() - std::chrono::days{61});
    CHECK(drafts::forget_older_than(tx, tx.now() - std::chrono::days{60}) == 1);
  });
  CHECK_FALSE(world.get(&world.louise, world.address).shows("Ancien"));
  CHECK(world.get(&world.louise, world.address).shows("Récent"));
}

TEST_CASE(
    "an answer waits until the message that arrived while it was written was read; a note among us does not stop it") {
  World world;
  const auto came = world.mail(Letter{.from = "marc@client.example", .subject = "Fuite", .id = "1@c.example"}.bytes());
  const auto address = "/requests/" + came.number;
  const auto newest = [&] { return std::to_string(world.count("SELECT max(id) FROM messages")); };
  const auto seen = newest();
  world.post(&world.nora, address + "/work-notes", {{"text", "Entre nous"}});
  CHECK(world.post(&world.louise, address + "/comments", {{"text", "Oui."}, {"newest", seen}}).status ==
        Status::see_other);

  world.mail(Letter{.from = "marc@client.example", .subject = came.number, .id = "2@c.example"}.bytes());
  const auto asked = world.post(&world.louise, address + "/comments", {{"text", "Nous venons."}, {"newest", seen}});
  CHECK(asked.status == Status::conflict);
  CHECK(asked.shows("Un message est arrivé pendant que vous écriviez"));
  CHECK(asked.shows("Nous venons.</textarea>"));
  const auto marked =
      world.post(&world.louise, address + "/comments", {{"html", "<b>Nous</b> venons."}, {"newest", seen}});
  CHECK(marked.shows("&lt;strong&gt;Nous&lt;/strong&gt; venons."));
  CHECK(asked.shows(R"(name="newest" value=")" + newest()));
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'comment'") == 1);

  CHECK(world.post(&world.louise, address + "/comments", {{"text", "Nous venons."}, {"newest", newest()}}).status ==
        Status::see_other);
}

}  // namespace relais

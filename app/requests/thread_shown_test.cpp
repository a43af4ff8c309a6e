#include "requests/thread_shown.h"

#include <doctest/doctest.h>

#include "intake/testing_letter.h"
#include "testing/world.h"

namespace relais {
namespace {

using conversations::Shown;
using intake::Letter;
using testing::Page;
using testing::World;

// Marc has asked by mail, Louise has answered, and Nora has written a note.
struct Conversation : World {
  std::string number = mail(Letter{}.bytes()).number;
  std::string address = "/requests/" + number;

  Conversation() {
    post(&louise, address + "/comments", {{"text", "Nous venons demain."}});
    post(&nora, address + "/work-notes", {{"text", "Entre nous"}});
  }

  Page shown(Shown what) { return get(&louise, fmt::format("{}?shown={}", address, name_of(what))); }
  // Where a form sent from a page that shows this leads on to.
  std::string after(Shown what, const std::string& kind) {
    return visit(web::Method::post, &nora, address + kind, {{"text", "Encore un mot"}},
                 {{"Accept", "text/html"},
                  {"Referer", fmt::format("http://desk.example{}?shown={}", address, name_of(what))}})
        .header("Location");
  }
  void say(const std::string& kind, int times) {
    for (int time = 0; time < times; ++time) post(&nora, address + kind, {{"text", fmt::format("Mot {:03}.", time)}});
  }
};

}  // namespace

TEST_CASE("the thread shows all, or what went to and fro with those outside, or the notes, or what happened") {
  Conversation world;
  const auto all = world.get(&world.louise, world.address);
  for (const auto* words : {"Nous venons demain.", "Entre nous", "Demande ouverte"}) CHECK(all.shows(words));

  const auto exchanges = world.shown(Shown::exchanges);
  CHECK(exchanges.shows("Nous venons demain."));
  CHECK_FALSE(exchanges.shows("Entre nous</p>"));
  CHECK_FALSE(exchanges.shows("Demande ouverte"));

  const auto notes = world.shown(Shown::notes);
  CHECK(notes.shows("Entre nous</p>"));
  CHECK_FALSE(notes.shows("Nous venons demain."));

  const auto events = world.shown(Shown::events);
  CHECK(events.shows("Demande ouverte"));
  CHECK_FALSE(events.shows("Entre nous</p>"));
}

TEST_CASE("the mail that opened the request stands above whatever is shown, and both ways of writing stay") {
  Conversation world;
  for (const auto what : all_of<Shown>()) {
    const auto page = world.shown(what);
    CHECK(page.shows("Le mail qui a ouvert la demande"));
    CHECK(page.shows("eau coule."));
    CHECK(page.shows("id=\"answer-text\""));
    CHECK(page.shows("id=\"note-text\""));
  }
}

TEST_CASE("each part says how many there are of it, and one that is empty says so") {
  Conversation world;
  const auto json = world.get_json(&world.louise, world.address + "?shown=notes");
  CHECK(json.shows(R"("shown":"notes")"));
  CHECK(json.shows(R"("exchanges":3,"notes":1)"));
  CHECK(json.shows(R"("text":"Entre nous")"));
  CHECK_FALSE(json.shows("Nous venons demain."));

  const auto other = "/requests/" + world.new_request(world.louise, "Une porte");
  CHECK(world.get(&world.louise, other + "?shown=notes").shows("Aucune note interne pour l’instant."));
  CHECK(world.get(&world.louise, other + "?shown=exchanges").shows("Rien d’autre n’a été échangé avec l’extérieur."));
  CHECK(world.get(&world.louise, other + "?shown=other").status == Status::ok);
}

TEST_CASE("earlier ones of what is shown come by a click, and only these are counted") {
  Conversation world;
  world.say("/work-notes", 120);
  const auto notes = world.shown(Shown::notes);
  CHECK(notes.shows("21 messages plus anciens"));
  CHECK(notes.shows("?shown=notes&amp;thread=200#thread-title"));
  CHECK_FALSE(notes.shows("Mot 019."));
  CHECK(notes.shows("Mot 020."));
  CHECK(world.get(&world.louise, world.address + "?shown=notes&thread=200").shows("Mot 019."));
  CHECK_FALSE(world.shown(Shown::exchanges).shows("plus ancien"));
}

TEST_CASE("whoever writes stays with what he looks at where his words are shown there, and sees all otherwise") {
  Conversation world;
  CHECK(world.after(Shown::notes, "/work-notes") == world.address + "?shown=notes");
  CHECK(world.after(Shown::exchanges, "/comments") == world.address + "?shown=exchanges");
  CHECK(world.after(Shown::notes, "/comments") == world.address);
  CHECK(world.after(Shown::all, "/work-notes") == world.address);
}

TEST_CASE("the list that the request was opened from stays known whatever is shown") {
  Conversation world;
  const auto page = world.get(&world.louise, world.address + "?queue=all&shown=notes");
  CHECK(page.shows("queue=all&amp;"));
  CHECK(page.shows("&amp;shown=events#thread-title"));
}

}  // namespace relais

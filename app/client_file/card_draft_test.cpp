#include <doctest/doctest.h>

#include "client_file/testing_card_writers.h"

namespace relais::client_file {
namespace {

using testing::Form;
using testing::Page;

struct Drafting : CardWriters {
  Page keep(const Person& person, const std::string& card, const Form& form) {
    return visit(web::Method::post, &person, card + "/drafts", form, {{"Accept", "application/json"}});
  }
  Page begin(const std::string& card) {
    return keep(louise, card, {{"to", julie}, {"subject", "Votre contrat"}, {"text", "Il exp"}});
  }
  std::int64_t drafts() { return count("SELECT count(*) FROM drafts"); }
};

}  // namespace

TEST_CASE("a mail begun on a card is found again by its author there and on his first page, and by nobody else") {
  Drafting world;
  for (const auto& card : {world.party_address(), world.contact_address()}) {
    CAPTURE(card);
    CHECK(world.begin(card).status == Status::ok);
    const auto form = world.get(&world.louise, card + "?tab=thread&write=exchange");
    CHECK(form.shows("value=\"Julie HENRARD &lt;julie@acme.example&gt;\""));
    CHECK(form.shows("value=\"Votre contrat\""));
    CHECK(form.shows("Il exp</textarea>"));
    for (const auto* tab : {"", "?tab=thread", "?tab=history"})
      CHECK(world.get(&world.louise, card + tab).shows("Votre brouillon de mail à un tiers"));
    CHECK_FALSE(world.get(&world.karim, card).shows("Votre brouillon"));
    CHECK(world.get(&world.louise, "/").shows(card + "?tab=thread&amp;write=exchange#write"));
    CHECK(world.get_json(&world.louise, card).shows(R"("subject":"Votre contrat")"));
    CHECK_FALSE(world.get(&world.karim, card + "?tab=thread&write=exchange").shows("Il exp"));
    CHECK_FALSE(world.get_json(&world.karim, card).shows("Il exp"));
  }
  CHECK(world.get(&world.louise, "/").shows("Acme SA"));
  CHECK(world.drafts() == 2);
}

TEST_CASE("a mail begun on a card goes when it is sent, and when it is erased") {
  Drafting world;
  world.begin(world.party_address());
  world.begin(world.contact_address());
  world.post(&world.louise, world.party_address() + "/exchanges",
             {{"to", julie}, {"subject", "Votre contrat"}, {"text", "Il expire."}});
  CHECK(world.count("SELECT count(*) FROM drafts WHERE record_kind = 'contact'") == 1);
  CHECK(world.drafts() == 1);
  world.visit(web::Method::remove, &world.louise, world.contact_address() + "/drafts", {}, {});
  CHECK(world.drafts() == 0);
}

TEST_CASE("whose card it is stays in the field where the draft names nobody else") {
  Drafting world;
  world.keep(world.louise, world.contact_address(), {{"to", ""}, {"text", "Il exp"}});
  const auto form = world.get(&world.louise, world.contact_address() + "?write=exchange");
  CHECK(form.shows("value=\"Julie HENRARD &lt;julie@acme.example&gt;, \" data-usual=\"Julie HENRARD "));
  CHECK(form.shows("Il exp</textarea>"));
}

TEST_CASE("whoever may not write from a card keeps nothing there") {
  Drafting world;
  for (const auto* person : {&world.karim, &world.walter, &world.ada})
    CHECK(world.keep(*person, world.party_address(), {{"text", "Vu"}}).status == Status::forbidden);
  CHECK(world.keep(world.louise, "/parties/4000/drafts", {{"text", "Vu"}}).status == Status::not_found);
  CHECK(world.drafts() == 0);
}

TEST_CASE("what goes on with an exchange of a card comes along when the card becomes part of another, and back") {
  Drafting world;
  const auto twin = world.database->write([&](Transaction& tx) {
    return parties::add_contact(tx, {"Julie Henrard", EmailAddress::from("jh@acme.example"), "", "", world.acme},
                                world.louise);
  });
  const auto twins = fmt::format("/contacts/{}", twin.value);
  world.post(&world.louise, world.contact_address() + "/exchanges",
             {{"to", julie}, {"subject", "Votre contrat"}, {"text", "Il expire."}});
  const auto exchange = std::to_string(world.count("SELECT max(id) FROM exchanges"));
  world.keep(world.louise, world.contact_address(), {{"exchange", exchange}, {"text", "Alors"}});
  world.post(&world.chris, "/merges",
             {{"kind", "contact"},
              {"one", std::to_string(twin.value)},
              {"other", std::to_string(world.contact.value)},
              {"keep", "one"},
              {"explanation", "La même personne"}});
  const auto form = [&](const std::string& card) {
    return world.get(&world.louise, fmt::format("{}?write=exchange&exchange={}", card, exchange));
  };
  CHECK(form(twins).shows("Alors</textarea>"));
  CHECK(world.remove(&world.chris, "/merges/1").status == Status::see_other);
  CHECK(form(world.contact_address()).shows("Alors</textarea>"));
}

}  // namespace relais::client_file

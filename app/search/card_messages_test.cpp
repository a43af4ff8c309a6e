#include <doctest/doctest.h>

#include "client_file/testing_card_writers.h"
#include "conversations/message.h"
#include "conversations/testing_exchange.h"
#include "conversations/writing.h"
#include "intake/testing_letter.h"

namespace relais::search {
namespace {

using intake::Letter;

// Louise writes from the card of Acme to Julie, who answers; and a note on the card of each.
struct Cards : client_file::CardWriters {
  Cards() {
    note({"party", acme.value}, "Leur comptable est grincheux.");
    note({"contact", contact.value}, "Préfère être appelée le matin.");
    post(&louise, party_address() + "/exchanges",
         {{"to", "julie@acme.example"}, {"subject", "Votre contrat"}, {"text", "L'étanchéité reste garantie."}});
    mail(Letter{.from = "Julie HENRARD <julie@acme.example>",
                .subject = "Re: Votre contrat",
                .id = "1@acme.example",
                .text = "Le <b>faîtage</b> a été refait."}
             .bytes(),
         testing::address_of_newest_exchange(*database));
  }

  void note(const RecordRef& card, const char* words) {
    database->write([&](Transaction& tx) {
      conversations::write_note(tx, card, louise, conversations::Words::from(words).value());
    });
  }
};

struct Sought {
  const char* typed;
  const char* kind;
  const char* found;  // the marked word; empty where nothing is
  const char* on;
};

// As the table of phrases does it for requests.
constexpr Sought phrases[] = {{"grincheuse+comptables", "all", "grincheux", "Acme SA"},
                              {"grincheux", "messages", "grincheux", "Acme SA"},
                              {"grincheux", "requests", "", ""},
                              {"grincheux", "files", "", ""},
                              {"grincheux+matin", "all", "", ""},
                              {"appelee", "messages", "appelée", "Julie HENRARD"},
                              {"MATINS", "all", "matin", "Julie HENRARD"},
                              {"etancheite", "all", "étanchéité", "Acme SA"},
                              {"garantie+contrats", "messages", "garantie", "Acme SA"},
                              {"faitages", "all", "faîtage", "Acme SA"},
                              {"faita", "all", "faîtage", "Acme SA"},
                              {"nulle+part", "all", "", ""}};

}  // namespace

TEST_CASE("each phrase finds the mail or the note on its card, or does not") {
  Cards desk;
  for (const auto& sought : phrases) {
    CAPTURE(sought.typed);
    CAPTURE(sought.kind);
    const auto asked = fmt::format("?kind={}&q={}", sought.kind, sought.typed);
    const auto page = desk.get(&desk.karim, "/search" + asked);
    const std::string word{sought.found};
    CHECK(page.shows("?tab=thread&amp;message=") == !word.empty());
    CHECK(page.shows("<mark>" + word + "</mark>") == !word.empty());
    if (!word.empty()) CHECK(page.shows(sought.on));
    CHECK(desk.get_json(&desk.karim, "/search" + asked).shows(R"("card":{"kind":)") == !word.empty());
  }
}

TEST_CASE("a mail on a card is found with the name of the card, while one types, on the page and by programs") {
  Cards desk;
  const auto place = desk.count("SELECT id FROM messages WHERE kind = 'partner_mail'");
  const auto address = fmt::format("{}?tab=thread&message={}#m{}", desk.party_address(), place, place);

  const auto page = desk.get(&desk.nora, "/search?q=faitage");
  CHECK(page.shows("Acme SA"));
  CHECK(page.shows("mail de Julie HENRARD"));
  CHECK(page.shows("&lt;b&gt;<mark>faîtage</mark>"));
  const auto typing = desk.get(&desk.nora, "/search-candidates?q=faita");
  CHECK(typing.shows("Acme SA"));
  CHECK(typing.shows("<mark>faîtage</mark>"));
  const auto json = desk.get_json(&desk.nora, "/search?q=faitage");
  CHECK(
      json.shows(fmt::format(R"("number":null,"card":{{"kind":"party","id":{}}},"title":"Acme SA")", desk.acme.value)));
  CHECK(json.shows(fmt::format(R"("address":"{}")", address)));
  CHECK(desk.get(&desk.nora, fmt::format("{}?tab=thread&message={}", desk.party_address(), place))
            .shows(fmt::format("id=\"m{}\"", place)));
}

TEST_CASE("whoever may not see cards finds nothing of what was said on them, neither a word nor a count") {
  Cards desk;
  for (const auto* typed : {"grincheux", "faitage", "etancheite", "matin", "Acme", "HENRARD"}) {
    CAPTURE(typed);
    const auto json = desk.get_json(&desk.walter, fmt::format("/search?q={}", typed));
    CHECK(json.shows(R"("count":0)"));
    CHECK(json.shows(R"("found":[])"));
    CHECK_FALSE(desk.get(&desk.walter, fmt::format("/search-candidates?q={}", typed)).shows("/parties/"));
  }
  for (const auto* person : {&desk.louise, &desk.sylvie, &desk.karim, &desk.nora, &desk.chris, &desk.ada}) {
    CAPTURE(person->name);
    CHECK(desk.get_json(person, "/search?q=grincheux").shows(R"("count":1)"));
  }
}

TEST_CASE("an old mail of a card is shown where its hit leads, behind more than a page of others") {
  Cards desk;
  const auto mail = desk.count("SELECT id FROM messages WHERE kind = 'mail_out'");
  desk.db().write([&](Transaction& tx) {
    for (int i = 0; i < 120; ++i) {
      conversations::NewMessage message;
      message.record = {"party", desk.acme.value};
      message.kind = conversations::EntryKind::work_note;
      message.body = fmt::format("Passage {}.", i);
      message.said_at = tx.now();
      keep_message(tx, message, {});
    }
  });

  CHECK_FALSE(desk.get(&desk.louise, desk.party_address() + "?tab=thread").shows("étanchéité"));
  CHECK(
      desk.get(&desk.louise, fmt::format("{}?tab=thread&message={}", desk.party_address(), mail)).shows("étanchéité"));
}

TEST_CASE("the list of requests is not narrowed by what was said on the card of the same number") {
  Cards desk;
  const auto number = desk.new_request(desk.louise, "Gouttière");

  CHECK(desk.get_json(&desk.louise, "/requests?queue=all&q=gouttiere").shows(number));
  CHECK_FALSE(desk.get_json(&desk.louise, "/requests?queue=all&q=grincheux").shows(number));
}

}  // namespace relais::search

#include <set>

#include "lib/table/zip_parts.h"
#include "privacy/identifiers.h"
#include "privacy/places.h"
#include "privacy/testing_zoe.h"

namespace relais::privacy {

TEST_CASE("a name is found whatever its case, accents and order, and replaced; others who share a word of it stay") {
  Identifiers zoe;
  zoe.add_name("Zoé KERVYN");
  zoe.add_part("Kervyn");
  zoe.add_email("zoe.kervyn@fleurs.example");
  zoe.add_phone("+32474844318");
  const auto plain = [&](std::string_view text, Whose whose = Whose::of_others) {
    return zoe.without(text, whose, "X");
  };
  CHECK(plain("Chère Zoe Kervyn, merci") == "Chère X, merci");
  CHECK(plain("KERVYN, Zoé") == "X");
  CHECK(plain("Zoé\u00a0Kervyn") == "X");
  CHECK(plain("Zoé Kervynski et Jean Kervyn") == "Zoé Kervynski et Jean Kervyn");
  CHECK(plain("Bonjour Madame Kervyn,", Whose::of_the_person) == "Bonjour Madame X,");
  CHECK(plain("voir <ZOE.Kervyn@Fleurs.example>") == "voir <(effacé)>");
  CHECK(plain("0474/84.43.18 ou +32 (0)474 84 43 18.") == "(effacé) ou (effacé).");
  CHECK(plain("le 04/07/2024 à 8:44, réf. 318") == "le 04/07/2024 à 8:44, réf. 318");
}

TEST_CASE("the steward sees where a person is found, erases her, and nothing that names her remains anywhere") {
  ZoeDesk world;
  world.live();
  REQUIRE(!world.places_with(names_her).empty());
  const auto before = world.get(&world.chris, world.address("erasure"));
  CHECK(before.shows("Où cette personne se trouve"));
  CHECK(before.shows(world.number));

  CHECK(world.erase().status == Status::see_other);
  world.go_on();

  for (const auto& place : world.places_with(names_her)) FAIL_CHECK(place);
  CHECK(world.count("SELECT count(*) FROM messages WHERE rich_body <> ''") == 0);
  const auto card = world.get(&world.chris, fmt::format("/contacts/{}", world.zoe.value));
  CHECK(card.shows("Personne effacée n°"));
  CHECK(card.shows("Demande écrite du 20 novembre"));
  CHECK(world.get(&world.chris, world.address("erasure")).shows("ce qui a été fait"));
  CHECK(world.get(&world.louise, "/requests/" + world.number).shows("Personne effacée"));
  CHECK(world.count("SELECT count(*) FROM messages WHERE body LIKE '%Ma voisine Personne%souci%'") == 1);
}

TEST_CASE("all that is held on a person comes as one file, and that it was made is known") {
  ZoeDesk world;
  world.live();
  const auto made = world.post(&world.chris, world.address("personal-file"), {});
  REQUIRE(made.status == Status::ok);
  CHECK(made.header("Content-Type") == "application/zip");
  CHECK(made.header("Content-Disposition").find("donnees-personnelles") != std::string::npos);
  ZipParts zip{made.body, 10'000'000};
  const auto page = zip.part("donnees.html");
  for (const auto* words : {"zoe.kervyn@fleurs.example", "Kervyn aime être rappelée", "Serre de Zoé Kervyn",
                            "Mme Kervyn est fachée", "Ma voisine ZOE KERVYN", "Adresse mail"}) {
    CAPTURE(words);
    CHECK(page.find(words) != std::string::npos);
  }
  // Of another's mail the line that names her, and nothing else of him.
  CHECK(page.find("Le toit de mon hangar") == std::string::npos);
  CHECK(page.find("paul@acier.example") == std::string::npos);
  // What a colleague has begun is seen by himself alone.
  CHECK(page.find("Chère Madame Kervyn") == std::string::npos);
  CHECK(zip.part("donnees.json").find("Chère Madame Kervyn") == std::string::npos);
  CHECK(zip.part("donnees.json").find(R"("email":"zoe.kervyn@fleurs.example")") != std::string::npos);
  CHECK(zip.part("fichiers/1-plan-de-zoe-kervyn.txt") == "Plan de la serre de Zoé Kervyn");
  CHECK(zip.part("mails/1.eml").find("From: Zoé Kervyn") != std::string::npos);
  CHECK(world.count("SELECT count(*) FROM events WHERE kind = 'personal_file_made' AND record_kind = 'contact'") == 1);
}

TEST_CASE("only the steward sees where a person is found, and takes her out of it") {
  ZoeDesk world;
  for (const auto* person : {&world.louise, &world.karim, &world.nora, &world.ada}) {
    CHECK(world.get(person, world.address("erasure")).status == Status::forbidden);
    CHECK(world.post(person, world.address("personal-file"), {}).status == Status::forbidden);
    CHECK(world.post(person, world.address("erasure"), {{"reason", "Parce que"}}).status == Status::forbidden);
  }
  CHECK(world.get(&world.chris, world.address("erasure")).status == Status::ok);
  CHECK(world.get(&world.chris, "/contacts/4711/erasure").status == Status::not_found);
  CHECK(world.post(&world.chris, "/contacts/4711/personal-file", {}).status == Status::not_found);
}

TEST_CASE("each column of text is a place that is looked at, or known to speak of no client") {
  // Who works here, how the desk is set up, and what is made anew from the rest.
  const std::set<std::string> of_the_desk{"access_tokens",
                                          "counters",
                                          "form_display_defaults",
                                          "form_displays",
                                          "import_columns",
                                          "list_columns",
                                          "mailbox_readings",
                                          "mailbox_trials",
                                          "mailboxes",
                                          "mail_arrivals",
                                          "mail_sortings",
                                          "note_mentions",
                                          "notice_mailings",
                                          "password_links",
                                          "people",
                                          "person_roles",
                                          "postcodes",
                                          "request_type_fields",
                                          "request_type_resources",
                                          "request_type_stages",
                                          "schema_migrations",
                                          "search_backlogs",
                                          "search_entries",
                                          "search_words",
                                          "search_index_config",
                                          "search_index_data",
                                          "search_index_idx",
                                          "secrets",
                                          "sessions",
                                          "request_types",
                                          "tags",
                                          "team_members",
                                          "teams",
                                          "word_endings",
                                          "word_slips",
                                          "contact_words",
                                          "party_words",
                                          "party_relations",
                                          "erased_cards",
                                          "erasure_places",
                                          "erasure_holds",
                                          "request_links",
                                          "note_readers",
                                          "taggings",
                                          "person_deactivations",
                                          "webhooks",
                                          "webhook_pauses",
                                          "webhook_deliveries"};
  // Words of ours for a state or a kind, hashes, and what code reads.
  const std::set<std::string> of_the_program{
      "record_kind", "number",        "kind",      "state",   "channel",  "language",      "place",
      "blob_hash",   "lines_blob",    "identity",  "outcome", "reason",   "action",        "stage",
      "type",        "form",          "deed",      "list",    "headers",  "fields",        "duplicates",
      "payload",     "unique_key",    "leased_by", "settled", "delivery", "urgency_level", "waits_for",
      "quality",     "vat_liability", "country",   "moved",   "occasion", "log",           "answers_as",
      "part",        "bytes",         "host",      "trouble", "uploads",  "writer"};
  ZoeDesk world;
  for (const auto& [table, column] : world.text_columns()) {
    if (of_the_desk.contains(table) || table == "watchers") continue;
    const bool is_looked_at = std::ranges::any_of(places(), [&](const Place& place) {
      return place.table == table &&
             std::ranges::any_of(place.columns, [&](const Column& each) { return each.name == column; });
    });
    CAPTURE(table);
    CAPTURE(column);
    CHECK((is_looked_at || of_the_program.contains(column)));
  }
}

}  // namespace relais::privacy

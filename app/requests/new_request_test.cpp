#include <doctest/doctest.h>

#include "parties/contact.h"
#include "testing/world.h"

namespace relais {
namespace {

using testing::Form;
using testing::World;

Id<parties::Contact> card(World& world, const std::string& name, const std::string& email, const std::string& phone,
                          const std::string& organisation = "") {
  return world.database->write([&](Transaction& tx) {
    return parties::add_contact(tx, {name, EmailAddress::from(email), phone, organisation}, world.louise);
  });
}

std::string id_text(Id<parties::Contact> id) { return std::to_string(id.value); }

Form michele() {
  return {{"title", "Infiltration autour de la cheminée"},
          {"requester", "dupont michèle 0474 84 43 18"},
          {"requester_id", "new"},
          {"company", "Gîte du Vieux Moulin SRL"},
          {"enterprise_number", "BE 0799.567.832"}};
}

Form with(Form form, const std::string& name, const std::string& value) {
  std::erase_if(form, [&](const auto& field) { return field.name == name; });
  form.push_back({name, value});
  return form;
}

// Chosen by name, as it stands on the page.
std::string id_of(World& world, const char* sql) { return std::to_string(world.count(sql)); }

void add_type(World& world, const std::string& name) {
  world.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO teams (name, created_at) VALUES ('Toiture', 0)");
    tx.run("INSERT INTO request_types (name, team_id, created_at) SELECT $1, id, 0 FROM teams WHERE name = 'Toiture'",
           name);
  });
}

}  // namespace

TEST_CASE("one save makes the company, the person and the request") {
  World world;

  const auto answer = world.post(&world.louise, "/requests", michele());

  CHECK(answer.status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM parties WHERE name = 'Gîte du Vieux Moulin SRL' AND kind = 'organisation' "
                    "AND enterprise_number = 'BE0799567832'") == 1);
  CHECK(world.count("SELECT count(*) FROM contacts WHERE name = 'Michèle DUPONT' AND family_name = 'DUPONT' "
                    "AND phone = '+32 474 84 43 18' AND phone_e164 = '+32474844318' AND party_id IS NOT NULL") == 1);
  CHECK(world.count("SELECT count(*) FROM events WHERE record_kind = 'party' AND kind = 'added'") == 1);
  const auto page = world.get(&world.louise, answer.header("Location"));
  CHECK(page.shows("Michèle DUPONT"));
  CHECK(page.shows("Gîte du Vieux Moulin SRL"));
  CHECK(page.shows("Infiltration autour de la cheminée"));
}

TEST_CASE("whoever takes calls stays on the form, which says what it has just made") {
  World world;

  const auto answer = world.post(&world.louise, "/requests", with(michele(), "stay", "yes"));

  CHECK(answer.status == Status::see_other);
  const auto page = world.get(&world.louise, answer.header("Location"));
  CHECK(page.shows("est enregistrée"));
  CHECK(page.shows("Infiltration autour de la cheminée"));
  CHECK(page.shows("id=\"field-requester\""));
}

TEST_CASE("everything that is said of a request at the telephone is kept in the same save") {
  World world;
  add_type(world, "Toiture, dépannage");
  auto form = michele();
  form.push_back({"type", id_of(world, "SELECT id FROM request_types")});
  form.push_back({"urgency", "urgent"});
  form.push_back({"urgency_by", "le bourgmestre"});
  form.push_back({"urgency_why", "l'école est dessous"});
  form.push_back({"due", "24/11/2030 16h"});
  form.push_back({"location", "Chemin du Moulin 8, 7170 Bois-d'Haine"});
  form.push_back({"responsible", std::to_string(world.karim.id.value)});

  const auto answer = world.post(&world.sylvie, "/requests", form);

  CHECK(answer.status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM requests JOIN teams ON teams.id = team_id WHERE urgency_level = 'urgent' "
                    "AND urgency_by = 'le bourgmestre' AND location LIKE 'Chemin%' AND state = 'assigned' "
                    "AND teams.name = 'Toiture' AND urgency_set_by IS NOT NULL AND channel = 'call'") == 1);
  CHECK(world.count("SELECT due_at / 1000000 FROM requests") == 1'921'762'800);
  CHECK(world.count("SELECT count(*) FROM requests JOIN people ON people.id = responsible_id "
                    "WHERE people.name = 'Karim Benali'") == 1);
}

TEST_CASE("the first line advises a responsible, and only the second line names one") {
  World world;

  const auto answer =
      world.post(&world.louise, "/requests", with(michele(), "responsible", std::to_string(world.karim.id.value)));

  CHECK(world.count("SELECT count(*) FROM requests WHERE responsible_id IS NOT NULL") == 0);
  CHECK(world.get(&world.sylvie, answer.header("Location")).shows("Karim Benali conviendrait"));
}

TEST_CASE("a number that has no form of a number is refused, with everything typed still there") {
  World world;

  const auto page = world.post(&world.louise, "/requests", with(michele(), "enterprise_number", "BE 123"));

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("ni un numéro d’entreprise ni un numéro de TVA"));
  CHECK(page.shows("Gîte du Vieux Moulin SRL"));
  CHECK(page.shows("Infiltration autour de la cheminée"));
  CHECK(page.shows("value=\"DUPONT\""));
  CHECK(world.count("SELECT count(*) FROM contacts") == 0);
}

TEST_CASE("wrong check digits are shown with the right ones, and accepted with a reason") {
  World world;
  const auto wrong = with(michele(), "enterprise_number", "0799.567.823");

  const auto page = world.post(&world.louise, "/requests", wrong);
  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("823 devrait être 832"));
  CHECK(world.count("SELECT count(*) FROM parties") == 0);

  const auto answer =
      world.post(&world.louise, "/requests", with(wrong, "number_why", "Lu ainsi sur sa carte de visite"));
  CHECK(answer.status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM parties WHERE enterprise_number = 'BE0799567823' "
                    "AND number_why = 'Lu ainsi sur sa carte de visite'") == 1);
}

TEST_CASE("a company that is known by its name or its number is not made again") {
  World world;
  world.post(&world.louise, "/requests", michele());

  const auto by_name = with(with(michele(), "requester", "Pirard Luc"), "company", "gite du vieux moulin");
  world.post(&world.louise, "/requests", with(by_name, "enterprise_number", ""));
  world.post(&world.louise, "/requests", with(with(michele(), "requester", "Renard Zoé"), "company", ""));

  CHECK(world.count("SELECT count(*) FROM parties") == 1);
  CHECK(world.count("SELECT count(*) FROM contacts WHERE party_id IS NOT NULL") == 3);
}

TEST_CASE("somebody who is found is chosen, and no second card is made") {
  World world;
  const auto luc = card(world, "Luc PIRARD", "luc@pirard.example", "071/12.34.56", "Pirard SRL");

  const auto answer = world.post(&world.louise, "/requests",
                                 {{"title", "Tuiles"}, {"requester", "pirard"}, {"requester_id", id_text(luc)}});

  CHECK(answer.status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM contacts") == 1);
  CHECK(world.get(&world.louise, answer.header("Location")).shows("Luc PIRARD"));
}

TEST_CASE("where several could be meant, whoever types says which, and nothing is guessed") {
  World world;
  card(world, "Luc PIRARD", "luc@pirard.example", "");
  card(world, "Anne PIRARD", "anne@pirard.example", "");

  const auto page = world.post(&world.louise, "/requests", {{"title", "Tuiles"}, {"requester", "pirard"}});

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Dites de qui il s’agit"));
  CHECK(page.shows("Luc PIRARD"));
  CHECK(page.shows("Anne PIRARD"));
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("without a script, looking shows the candidates and keeps what is typed") {
  World world;
  card(world, "Luc PIRARD", "luc@pirard.example", "");

  const auto page =
      world.post(&world.louise, "/requests",
                 {{"title", "Tuiles"}, {"requester", "pirard"}, {"look", "yes"}, {"description", "Trois"}});

  CHECK(page.status == Status::ok);
  CHECK(page.shows("Luc PIRARD"));
  CHECK(page.shows("value=\"Tuiles\""));
  CHECK(page.shows("Trois"));
  CHECK(world.count("SELECT count(*) FROM requests") == 0);
}

TEST_CASE("what is said about an open request is added to it, and its responsible is told") {
  World world;
  const auto number = world.new_request(world.louise, "Fuite");
  world.make_responsible(number, world.karim);

  const auto answer = world.post(
      &world.louise, "/requests",
      {{"add_to", number}, {"requester", "Lenoir"}, {"description", "Il pleut maintenant dans la cuisine."}});

  CHECK(answer.header("Location") == "/requests/" + number);
  CHECK(world.count("SELECT count(*) FROM requests") == 1);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'call' AND from_name = 'Marc Lenoir'") == 1);
  CHECK(world.get(&world.karim, "/requests/" + number).shows("Il pleut maintenant"));
  CHECK(world.count("SELECT count(*) FROM jobs WHERE kind LIKE '%colleague%'") == 1);

  const auto empty = world.post(&world.louise, "/requests", {{"add_to", number}});
  CHECK(empty.status == Status::unprocessable);
  const auto noted =
      world.post(&world.louise, "/requests",
                 {{"add_to", number}, {"channel", "letter"}, {"description", "Une lettre est arrivée."}});
  CHECK(noted.status == Status::see_other);
  CHECK(world.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 1);
}

TEST_CASE("nothing can be added to a request that one may not see") {
  World world;
  const auto number = world.new_request(world.louise, "Plainte");
  world.database->write([&](Transaction& tx) {
    tx.run("INSERT INTO request_types (name, created_at) VALUES ('Plaintes', 0)");
    tx.run("INSERT INTO teams (name, created_at) VALUES ('Direction', 0)");
    tx.run(
        "INSERT INTO request_type_restrictions (type_id, team_id) SELECT request_types.id, teams.id FROM "
        "request_types, teams");
    tx.run("UPDATE requests SET type_id = (SELECT id FROM request_types)");
  });

  CHECK(world.post(&world.louise, "/requests", {{"add_to", number}, {"description", "Encore"}}).status ==
        Status::not_found);
  CHECK_FALSE(world.get(&world.louise, "/contact-candidates?q=Lenoir").shows(number));
  CHECK(world.get(&world.louise, "/contact-candidates?q=Lenoir").shows("Marc Lenoir"));
  CHECK_FALSE(world.get_json(&world.louise, "/contact-candidates?q=Lenoir").shows("Plainte"));
  CHECK_FALSE(world.get(&world.louise, "/requests/new").shows("Plaintes"));
  CHECK(world
            .post(&world.louise, "/requests",
                  {{"title", "Autre"}, {"type", id_of(world, "SELECT id FROM request_types")}})
            .status == Status::unprocessable);
}

TEST_CASE("what cannot be read is said beside its field, and nothing is made") {
  World world;

  const auto page =
      world.post(&world.louise, "/requests",
                 with(with(with(michele(), "due", "bientôt"), "urgency", "urgent"), "responsible", "4711"));

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("n’est pas une date"));
  CHECK(page.shows("Qui dit que c’est urgent"));
  CHECK(page.shows("value=\"bientôt\""));
  CHECK(page.shows("mistake-responsible"));
  CHECK(world.count("SELECT count(*) FROM parties") == 0);
}

TEST_CASE("a date in a hurry is shown back in full") {
  World world;

  CHECK(world.get(&world.louise, "/typed-moment?due=24%2F11%2F2030+16h").shows("24\u00a0novembre 2030"));
  CHECK(world.get_json(&world.louise, "/typed-moment?q=24%2F11%2F2030+16h").shows(R"("at":"2030-11-24T15:00:00Z")"));
  CHECK(world.get_json(&world.louise, "/typed-moment?q=demain-ish").shows(R"("at":null)"));
  CHECK(world.get(&world.louise, "/typed-moment?q=24%2F11%2F2020").shows("déjà passé"));
}

TEST_CASE("an address can bring what is known already, as a telephone system does") {
  World world;
  card(world, "Luc PIRARD", "luc@pirard.example", "+32 474 84 43 18");

  const auto page = world.get(&world.louise, "/requests/new?requester=%2B32474844318");

  CHECK(page.shows("Luc PIRARD"));
  CHECK(page.shows("+32 474 84 43 18"));
}

}  // namespace relais

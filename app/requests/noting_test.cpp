#include <doctest/doctest.h>

#include "lib/time/clock.h"
#include "requests/mention_candidates.h"
#include "requests/visibility.h"
#include "testing/desk.h"

namespace relais::requests {
namespace {

// Karim's request, of the team "Toits", and what is written on it.
struct NotingDesk : testing::Desk {
  std::string number = karims_request();

  testing::Page write(const Person& by, const std::string& text, const std::string& mentioned = "") {
    return act(by, number, "work-notes", {{"text", text}, {"mentioned", mentioned}});
  }

  std::int64_t told(const Person& person, const char* kind) {
    return database->read([&](Reads& db) {
      return db.value<std::int64_t>("SELECT count(*) FROM notices WHERE person_id = $1 AND kind = $2", person.id, kind);
    });
  }

  // Whoever is told by mail at an address for notes.
  std::int64_t mailed(const Person& person) {
    return database->read([&](Reads& db) {
      return db.value<std::int64_t>("SELECT count(*) FROM colleague_mails WHERE person_id = $1 AND answers_as = 'note'",
                                    person.id);
    });
  }

  // A second Karim, who may answer requests too.
  Person hire_another(const std::string& name, Role role) {
    return database->write([&](Transaction& tx) {
      const auto email = *EmailAddress::from("autre@desk.example");
      people::add(tx, {name, email, {role}, {}, std::nullopt}, {});
      return *people::person_with_email(tx, email);
    });
  }

  // Only the team "Toits" sees its type from now on.
  void restrict_roofing() {
    database->write([&](Transaction& tx) {
      tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", roofing, roofs);
    });
  }

  std::string address() const { return "/requests/" + number; }
};

}  // namespace

TEST_CASE("whoever a note calls is told in his messages and by mail, and his name is set off in the thread") {
  NotingDesk desk;

  desk.write(desk.karim, "@Louise Dubois as-tu le code du portail ?");

  CHECK(desk.told(desk.louise, "mentioned") == 1);
  CHECK(desk.mailed(desk.louise) == 1);
  CHECK(desk.get(&desk.louise, "/messages").shows("Karim Benali vous mentionne dans une note interne"));
  const auto page = desk.get(&desk.louise, desk.address());
  CHECK(page.shows("<span class=\"mention\">@Louise Dubois</span> as-tu le code"));
  CHECK(desk.get_json(&desk.louise, desk.address()).shows("\"mentions\":[\"Louise Dubois\"]"));
}

TEST_CASE(
    "a name counts as it is typed: without accents or capitals, by the first name alone, and with a full stop behind") {
  NotingDesk desk;

  desk.write(desk.karim, "Demandez à @louise dubois, ou à @Sylvie.");

  CHECK(desk.told(desk.louise, "mentioned") == 1);
  CHECK(desk.told(desk.sylvie, "mentioned") == 1);
}

TEST_CASE("a mail address in a note and an @ before what is nobody's name call nobody") {
  NotingDesk desk;

  CHECK(desk.write(desk.karim, "Écrire à marc@louise.example, rendez-vous @14h").status == Status::see_other);

  CHECK(desk.count("SELECT count(*) FROM note_mentions") == 0);
}

TEST_CASE("a team is called by its name, and each of its members is told once, whatever else he has to do with it") {
  NotingDesk desk;

  desk.write(desk.louise, "@Toits et @Karim Benali : qui passe demain ?");

  CHECK(desk.told(desk.karim, "mentioned") == 1);
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind <> 'assigned'") == 1);
  CHECK(desk.mailed(desk.karim) == 1);
}

TEST_CASE("the responsible and his team are told of a note that calls nobody, and its author is not") {
  NotingDesk desk;

  desk.write(desk.louise, "Le client est très inquiet.");
  desk.write(desk.karim, "Je l'appelle.");

  CHECK(desk.told(desk.karim, "noted") == 1);
  CHECK(desk.told(desk.louise, "noted") == 0);
}

TEST_CASE("of two who bear one name the one who was picked is told; typed alone it is sent back with everything") {
  NotingDesk desk;
  const auto other = desk.hire_another("Karim Benali", Role::first_line);

  const auto asked = desk.write(desk.louise, "@Karim Benali c'est pour toi.");
  CHECK(asked.status == Status::unprocessable);
  CHECK(asked.shows("choisissez dans la liste"));
  CHECK(asked.shows("c&#39;est pour toi."));
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'work_note'") == 0);

  desk.write(desk.louise, "@Karim Benali c'est pour toi.", fmt::format("p{}", other.id.value));
  CHECK(desk.told(other, "mentioned") == 1);
  CHECK(desk.told(desk.karim, "noted") == 1);
}

TEST_CASE("whoever may not see the request cannot be called, and the note comes back with the reason") {
  NotingDesk desk;

  const auto page = desk.write(desk.karim, "@Walter Claes tu peux y aller ?");

  CHECK(page.status == Status::unprocessable);
  CHECK(page.shows("Walter Claes n’a pas accès à cette demande"));
  CHECK(page.shows("tu peux y aller ?"));
  CHECK(desk.count("SELECT count(*) FROM notices WHERE kind <> 'assigned'") == 0);
}

TEST_CASE("a picked number of somebody who may not see it does not help, nor does one of somebody who is not named") {
  NotingDesk desk;

  CHECK(desk.write(desk.karim, "@Walter Claes ?", fmt::format("p{}", desk.walter.id.value)).status ==
        Status::unprocessable);
  CHECK(desk.write(desk.karim, "Rien pour personne.", fmt::format("p{}", desk.louise.id.value)).status ==
        Status::see_other);
  CHECK(desk.told(desk.louise, "mentioned") == 0);
}

TEST_CASE("the list proposes by the beginning of any word, those of the request first, and nobody who may not see it") {
  NotingDesk desk;
  const auto proposed = [&](const std::string& typed) {
    return desk.get_json(&desk.louise, desk.address() + "/mention-candidates?q=" + typed).body;
  };

  CHECK(proposed("ben").find("Karim Benali") != std::string::npos);
  CHECK(proposed("peeters%20n").find("Nora Peeters") != std::string::npos);
  CHECK(proposed("walt").find("Walter") == std::string::npos);
  CHECK(proposed("toi").find("\"is_team\":true") != std::string::npos);
  CHECK(proposed("toi&among=people").find("Toits") == std::string::npos);
  const auto all = proposed("");
  CHECK(all.find("Karim Benali") < all.find("Ada Renard"));
}

TEST_CASE("a type that is restricted narrows whom a note may call, and a request one may not see proposes nobody") {
  NotingDesk desk;
  desk.restrict_roofing();

  CHECK(desk.get(&desk.louise, desk.address() + "/mention-candidates?q=k").status == Status::not_found);
  const auto proposed = desk.get_json(&desk.karim, desk.address() + "/mention-candidates?q=");
  CHECK(proposed.shows("Karim Benali"));
  CHECK_FALSE(proposed.shows("Louise"));
}

TEST_CASE(
    "a colleague on the list of work notes is told of each note, sees who else is, and asks to be told no longer") {
  NotingDesk desk;

  desk.act(desk.karim, desk.number, "note-readers", {{"name", "Nora Peeters"}});
  desk.act(desk.louise, desk.number, "note-readers", {{"colleague", "me"}});
  desk.write(desk.karim, "Le plombier passe lundi.");

  CHECK(desk.told(desk.nora, "listed") == 1);
  CHECK(desk.told(desk.nora, "noted") == 1);
  CHECK(desk.told(desk.louise, "noted") == 1);
  CHECK(desk.count(
            "SELECT count(*) FROM colleague_mails WHERE body LIKE '%Également prévenus\u00a0: Louise Dubois%'") == 1);
  CHECK(desk.get_json(&desk.nora, desk.address()).shows("\"note_readers\":[{"));
  CHECK(desk.get(&desk.nora, desk.address()).shows("Prévenus\u00a0: Louise Dubois, Nora Peeters"));

  desk.remove(&desk.nora, fmt::format("{}/note-readers/{}", desk.address(), desk.nora.id.value));
  desk.write(desk.karim, "Finalement mardi.");
  CHECK(desk.told(desk.nora, "noted") == 1);
  CHECK(desk.get(&desk.nora, desk.address() + "/history").shows("Nora Peeters"));
}

TEST_CASE("nobody is put on the list who may not see the request, and whoever lost sight of it is told no more") {
  NotingDesk desk;
  CHECK(desk.act(desk.karim, desk.number, "note-readers", {{"name", "Walter"}}).status == Status::unprocessable);
  desk.act(desk.nora, desk.number, "note-readers", {{"colleague", "me"}});
  desk.restrict_roofing();

  desk.write(desk.karim, "Entre nous seuls.");

  CHECK(desk.told(desk.nora, "noted") == 0);
}

TEST_CASE("who wants no mail at once is told in his messages alone") {
  NotingDesk desk;
  desk.visit(web::Method::patch, &desk.louise, "/account/notices", {{"mailing", "never"}}, {{"Accept", "text/html"}});

  desk.write(desk.karim, "@Louise Dubois quand tu veux.");

  CHECK(desk.told(desk.louise, "mentioned") == 1);
  CHECK(desk.mailed(desk.louise) == 0);
}

TEST_CASE("among two thousand colleagues a name is found from its first letters") {
  NotingDesk desk;
  desk.database->write([](Transaction& tx) {
    for (int person = 0; person < 2000; ++person) {
      const auto email = *EmailAddress::from(fmt::format("agent{}@desk.example", person));
      people::add(tx, {fmt::format("Prénom{} Nom{}", person, person), email, {Role::agent}, {}, std::nullopt}, {});
    }
  });

  const auto proposed = desk.get_json(&desk.louise, desk.address() + "/mention-candidates?q=nom1999");

  CHECK(proposed.shows("Prénom1999 Nom1999"));
}

}  // namespace relais::requests

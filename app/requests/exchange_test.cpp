#include <doctest/doctest.h>

#include "conversations/testing_exchange.h"
#include "intake/testing_letter.h"
#include "parties/contact.h"
#include "people/membership.h"
#include "people/outside_writing.h"
#include "people/teams.h"
#include "testing/desk.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Desk;
using testing::Form;
using testing::Page;

const std::string words = "Le faîtage est à refaire entièrement, comptez deux jours.";

// Marc asks by mail, Karim answers for it.
struct Writing : Desk {
  std::string number;
  std::string address;

  Writing() {
    number = mail(Letter{}.bytes()).number;
    address = "/requests/" + number;
    make_responsible(number, karim);
  }

  Page write(const std::string& to, const std::string& subject = "Prix", const std::string& text = "Combien ?") {
    return post(&karim, address + "/exchanges", {{"to", to}, {"subject", subject}, {"text", text}});
  }

  std::int64_t exchange() { return count("SELECT max(id) FROM exchanges"); }
  std::int64_t newest() { return count("SELECT max(id) FROM messages"); }
  std::string mails() { return fmt::format("{}/exchanges/{}/mails", address, exchange()); }

  void partner_answers() {
    write("Toitures Lambert <info@lambert.example>");
    mail(Letter{.from = "Toitures Lambert <info@lambert.example>", .id = "1@lambert.example", .text = words}.bytes(),
         testing::address_of_newest_exchange(*database));
  }

  std::int64_t quotes() { return count("SELECT count(*) FROM events WHERE kind = 'quoted'"); }
};

}  // namespace

TEST_CASE("several are written to at once, by name or address, and each sees the others and nobody else") {
  Writing desk;
  const auto sent =
      desk.write("Toitures Lambert <info@lambert.example>; zoe@plomb.example,\n\"Martin, Jo\" <jo@m.example>");
  CHECK(sent.status == Status::see_other);
  CHECK(desk.count("SELECT count(*) FROM message_recipients JOIN messages ON messages.id = message_id "
                   "WHERE exchange_id IS NOT NULL AND delivery = 'queued' AND place = 'to'") == 3);
  CHECK(desk.count("SELECT count(*) FROM message_recipients WHERE name = 'Martin, Jo'") == 1);
  CHECK(desk.get(&desk.karim, desk.address).shows("Échange avec Toitures Lambert et 2 autres"));
}

TEST_CASE("whoever cannot be a partner is refused beside the field, and nothing typed is lost") {
  Writing desk;
  desk.post(&desk.karim, desk.address + "/watchers", {{"email", "paul@acier.example"}});
  const std::pair<const char*, const char*> refused[] = {
      {"", "Dites à qui"},
      {"lambert", "«\u00a0lambert\u00a0» n’est pas une adresse mail"},
      {"marc@client.example", "C’est le demandeur"},
      {"info@lambert.example, paul@acier.example", "paul@acier.example reçoit une copie de chaque réponse"},
      {"karim@desk.example", "Karim Benali travaille ici"},
      {"demandes@desk.example", "est une de nos boîtes"}};
  for (const auto& [to, why] : refused) {
    CAPTURE(to);
    const auto page = desk.write(to, "Prix du toit", "Combien pour ce toit ?");
    CHECK(page.status == Status::unprocessable);
    std::string sentence{why};
    CHECK(page.shows(sentence));
    CHECK(page.shows("Combien pour ce toit ?</textarea>"));
    CHECK(page.shows("value=\"Prix du toit\""));
  }
  CHECK(desk.write("info@lambert.example", "").shows("Dites de quoi il s’agit"));
  CHECK(desk.write("info@lambert.example", "Prix", " ").status == Status::unprocessable);
  CHECK(desk.count("SELECT count(*) FROM exchanges") == 0);
}

TEST_CASE("nobody is written to on an archived card, and it is said why") {
  Writing desk;
  const auto id = desk.database->write([&](Transaction& tx) {
    return parties::add_contact(tx, {"Anne Roi", EmailAddress::from("anne@roi.example"), "", "", {}}, desk.louise);
  });
  desk.post(&desk.louise, fmt::format("/contacts/{}/archival", id.value),
            {{"reason", "left"}, {"explanation", "Partie en juin"}});
  CHECK(desk.write("anne@roi.example").shows("Partie en juin"));
}

TEST_CASE("only whoever may write outside writes to a partner, and on what he may see") {
  Writing desk;
  for (const auto* person : {&desk.walter, &desk.chris, &desk.ada})
    CHECK(desk.post(person, desk.address + "/exchanges", {{"to", "a@b.example"}, {"subject", "x"}, {"text", "y"}})
              .status == Status::forbidden);
  desk.write("info@lambert.example");
  const auto other = desk.new_request(desk.louise, "Autre chose");
  const auto elsewhere = fmt::format("/requests/{}/exchanges/{}/mails", other, desk.exchange());
  CHECK(desk.post(&desk.nora, elsewhere, {{"to", "info@lambert.example"}, {"text", "y"}}).status == Status::not_found);
}

TEST_CASE("whoever's team does not write outside is told so, and what he typed stays") {
  Writing desk;
  desk.database->write([&](Transaction& tx) {
    const auto team = people::add_team(tx, "Chantiers", desk.ada);
    people::set_teams(tx, desk.karim.id, {team}, desk.ada);
    people::choose_written_from(tx, team, {}, desk.ada);
  });
  const auto refused = desk.write("info@lambert.example");
  CHECK(refused.status == Status::forbidden);
  CHECK(refused.shows("Combien ?</textarea>"));
  CHECK(desk.count("SELECT count(*) FROM exchanges") == 0);
}

TEST_CASE("a mail sent too soon is taken back: whom, what about and the words stand in the form again") {
  Writing desk;
  desk.write("Toitures Lambert <info@lambert.example>", "Prix du toit", "Combien pour ce toit ?");
  CHECK(desk.get(&desk.karim, desk.address).shows("Annuler l’envoi"));

  const auto taken = desk.remove(&desk.karim, fmt::format("{}/{}", desk.mails(), desk.newest()));
  REQUIRE(taken.status == Status::see_other);
  const auto again = desk.get(&desk.karim, taken.header("Location").substr(0, taken.header("Location").find('#')));
  CHECK(again.shows("Toitures Lambert &lt;info@lambert.example&gt;"));
  CHECK(again.shows("value=\"Prix du toit\""));
  CHECK(again.shows("Combien pour ce toit ?</textarea>"));
  CHECK(again.shows("L’envoi d’un mail de Karim Benali à un tiers a été annulé"));
  CHECK(desk.count("SELECT count(*) FROM participants WHERE record_kind = 'exchange'") == 0);
}

TEST_CASE("a mail to a partner keeps its marks: refused, sent, and taken back before what was begun since") {
  Writing desk;
  const std::string html = "<div>Combien pour <strong>ce toit</strong> ?</div>";
  const auto post = [&](const std::string& to) {
    return desk.post(&desk.karim, desk.address + "/exchanges", {{"to", to}, {"subject", "Prix"}, {"html", html}});
  };
  CHECK(post("lambert").shows("Combien pour &lt;strong&gt;ce toit&lt;/strong&gt; ?"));
  REQUIRE(post("info@lambert.example").status == Status::see_other);
  CHECK(desk.get(&desk.karim, desk.address).shows("Combien pour <strong>ce toit</strong> ?"));
  CHECK(desk.count("SELECT count(*) FROM messages WHERE body = 'Combien pour ce toit ?' AND rich_body <> ''") == 1);

  desk.post(&desk.karim, desk.address + "/drafts",
            {{"kind", "exchange"}, {"text", "Et pour la gouttière ?"}, {"writer", "a"}, {"version", "0"}});
  const auto taken = desk.remove(&desk.karim, fmt::format("{}/{}", desk.mails(), desk.newest()));
  const auto again = desk.get(&desk.karim, taken.header("Location").substr(0, taken.header("Location").find('#')));
  CHECK(again.shows("Combien pour &lt;strong&gt;ce toit&lt;/strong&gt; ?"));
  CHECK(again.shows("Combien pour ce toit ?\n\nEt pour la gouttière ?</textarea>"));
}

TEST_CASE("a mail to a partner with too much formatting is refused beside its words") {
  Writing desk;
  const auto refused = desk.post(&desk.karim, desk.address + "/exchanges",
                                 {{"to", "info@lambert.example"},
                                  {"subject", "Prix"},
                                  {"text", "Combien ?"},
                                  {"html", "<b>" + std::string(400'000, 'a') + "</b>"}});
  CHECK(refused.status == Status::unprocessable);
  CHECK(refused.shows("trop de mise en forme"));
  CHECK(refused.shows("Combien ?</textarea>"));
}

TEST_CASE("an exchange goes on with those who are in it") {
  Writing desk;
  desk.partner_answers();
  const auto form = desk.get(&desk.karim, fmt::format("{}?write=exchange&exchange={}", desk.address, desk.exchange()));
  CHECK(form.shows("value=\"Toitures Lambert &lt;info@lambert.example&gt;, \""));
  CHECK(form.shows(desk.mails()));
  CHECK(desk.post(&desk.karim, desk.mails(), {{"to", "info@lambert.example"}, {"text", "D'accord."}}).status ==
        Status::see_other);
  CHECK(desk.count("SELECT count(*) FROM exchanges") == 1);
}

TEST_CASE("what a partner wrote is taken up in the answer, and the story says so") {
  Writing desk;
  desk.partner_answers();
  const auto mail = desk.newest();
  CHECK(desk.get(&desk.karim, desk.address).shows("Reprendre dans la réponse"));
  const auto form = desk.get(&desk.karim, fmt::format("{}?write=comment&quote={}", desk.address, mail));
  CHECK(form.shows("&gt; " + words));
  CHECK(form.shows("Toitures Lambert a écrit le"));
  CHECK(desk.quotes() == 0);

  desk.post(&desk.karim, desk.address + "/comments", {{"text", "Voici :\n\n> " + words}});

  CHECK(desk.quotes() == 1);
  CHECK(desk.get(&desk.karim, desk.address).shows("Le mail de Toitures Lambert est repris dans la réponse"));
  CHECK(desk.get(&desk.karim, desk.address + "/history").shows("Toitures Lambert"));
}

TEST_CASE("words of a partner that were copied by hand are told as well, and others are not") {
  Writing desk;
  desk.partner_answers();
  desk.post(&desk.karim, desk.address + "/comments", {{"text", "Bonjour,\n\nNous passons jeudi."}});
  CHECK(desk.quotes() == 0);
  desk.post(&desk.karim, desk.address + "/comments",
            {{"text", "Selon lui, le faîtage... Le faîtage est à refaire\nentièrement, comptez deux jours."}});
  CHECK(desk.quotes() == 1);
}

TEST_CASE("what is held, or belongs to another request, is not taken up") {
  Writing desk;
  desk.partner_answers();
  const auto mail = desk.newest();
  const auto other = desk.new_request(desk.louise, "Autre chose");
  CHECK_FALSE(desk.get(&desk.nora, fmt::format("/requests/{}?write=comment&quote={}", other, mail)).shows("faîtage"));
}

TEST_CASE("cards are proposed by what stands behind the last comma, and those that cannot be written to say why") {
  Writing desk;
  desk.database->write([&](Transaction& tx) {
    parties::add_contact(tx, {"Luc Toiture", EmailAddress::from("luc@toiture.example"), "", "", {}}, desk.louise);
  });
  const auto found = desk.get(&desk.karim, "/recipient-candidates?to=jo@m.example,%20Luc%20Toit");
  CHECK(found.shows("luc@toiture.example"));
  CHECK(found.shows("Luc Toiture &lt;luc@toiture.example&gt;"));
  CHECK_FALSE(desk.get(&desk.karim, "/recipient-candidates?to=Luc%20Toit,").shows("luc@toiture.example"));

  desk.write("luc@toiture.example");
  desk.db().write([](Transaction& tx) { tx.run("UPDATE message_recipients SET delivery = 'bounced'"); });
  const auto came_back = desk.get(&desk.karim, "/recipient-candidates?to=Luc%20Toit");
  CHECK(came_back.shows("le dernier mail à cette adresse est revenu"));
  CHECK_FALSE(came_back.shows("recipients#add"));
}

TEST_CASE("a mail to a partner that did not arrive goes to the right address, who then takes part and nobody watches") {
  Writing desk;
  desk.write("Toitures Lambert <inf0@lambert.example>");
  desk.db().write([](Transaction& tx) { tx.run("UPDATE message_recipients SET delivery = 'bounced'"); });
  const auto copy = desk.count("SELECT max(id) FROM message_recipients");
  desk.act(desk.karim, desk.number, fmt::format("deliveries/{}/retry", copy), {{"email", "info@lambert.example"}});
  CHECK(desk.count("SELECT count(*) FROM participants WHERE record_kind = 'exchange' "
                   "AND email_key = 'info@lambert.example'") == 1);
  CHECK(desk.count("SELECT count(*) FROM participants WHERE record_kind = 'request' "
                   "AND email_key = 'info@lambert.example'") == 0);
}

}  // namespace relais

#include <doctest/doctest.h>

#include "testing/desk.h"

namespace relais {
namespace {

using testing::Desk;

std::string mail_from_marc(const std::string& subject, const std::string& id) {
  return "From: Marc Lenoir <marc@client.example>\nTo: demandes@desk.example\nSubject: " + subject + "\nMessage-ID: <" +
         id + "@client.example>\n\nIl reste une fissure au pignon nord.\n";
}

}  // namespace

TEST_CASE("a line of follow-up is a date and a few words; a correction keeps the former words in the history") {
  Desk desk;
  const auto number = desk.karims_request();
  CHECK(desk.act(desk.karim, number, "follow-ups", {{"at", "auj."}, {"words", "Devis envoyé"}}).status ==
        Status::see_other);
  CHECK(desk.act(desk.karim, number, "follow-ups", {{"words", ""}}).status == Status::unprocessable);
  CHECK(desk.visit(web::Method::patch, &desk.nora, "/requests/" + number + "/follow-ups/1", {{"words", "Devis signé"}},
                   {{"Accept", "text/html"}})
            .status == Status::see_other);

  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("Devis signé"));
  CHECK(desk.get(&desk.karim, "/requests/" + number + "/history").shows("Devis envoyé"));
}

TEST_CASE("a mail that came in is proposed as a line of follow-up, once") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.mail(mail_from_marc("Re: [" + number + "]", "un"));
  const auto proposed = desk.get(&desk.karim, "/requests/" + number);
  CHECK(proposed.shows("mail de Marc Lenoir"));
  CHECK(proposed.shows("Noter ainsi"));

  const auto message = desk.count("SELECT max(id) FROM messages WHERE kind = 'mail_in'");
  desk.act(desk.karim, number, "follow-ups", {{"words", "mail de Marc"}, {"message", std::to_string(message)}});
  CHECK_FALSE(desk.get(&desk.karim, "/requests/" + number).shows("Noter ainsi"));
}

TEST_CASE("a line of follow-up tells of a mail of its own request and of no other") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.mail(mail_from_marc("Autre chose", "ailleurs"));
  const auto strangers = std::to_string(desk.count("SELECT max(id) FROM messages WHERE kind = 'mail_in'"));
  for (const auto& message : {strangers, std::string{"999"}}) {
    CHECK(desk.act(desk.karim, number, "follow-ups", {{"words", "Noté"}, {"message", message}}).status ==
          Status::not_found);
  }
  CHECK(desk.count("SELECT count(*) FROM follow_ups") == 0);
}

TEST_CASE("an expected piece is missed until somebody says that it is there") {
  Desk desk;
  const auto number = desk.karims_request();
  desk.act(desk.karim, number, "pieces", {{"name", "La commande"}});
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("attendue"));
  CHECK(desk.act(desk.karim, number, "pieces/1/receipt").status == Status::see_other);
  CHECK(desk.get(&desk.karim, "/requests/" + number).shows("reçue auj."));
  CHECK(desk.act(desk.karim, number, "pieces/1/receipt").status == Status::not_found);
}

TEST_CASE("merged requests are one: what was said goes over, and a mail to the old number reaches the new one") {
  Desk desk;
  const auto old = desk.mail(mail_from_marc("Fissure", "un")).number;
  const auto kept = desk.karims_request();
  CHECK(desk.act(desk.sylvie, old, "merger", {{"number", kept}}).status == Status::see_other);

  CHECK(desk.state_of(old) == "cancelled");
  CHECK(desk.get(&desk.karim, "/requests/" + kept).shows("fissure au pignon nord"));
  CHECK(desk.get(&desk.karim, "/requests/" + old).shows(kept));
  CHECK(desk.mail(mail_from_marc("Re: [" + old + "]", "deux")).number == kept);
}

TEST_CASE("nothing is merged into itself, into what is closed, or into what one does not see") {
  Desk desk;
  const auto number = desk.karims_request();
  const auto closed = desk.karims_request("Gouttière");
  desk.act(desk.karim, closed, "resolution");
  for (const auto& into : {number, closed, std::string{"DEM-2020-000001"}, std::string{"rien"}})
    CHECK(desk.act(desk.sylvie, number, "merger", {{"number", into}}).status == Status::unprocessable);
  CHECK(desk.state_of(number) == "assigned");
}

TEST_CASE("a mail that asks two things becomes two requests, which know each other") {
  Desk desk;
  const auto number = desk.mail(mail_from_marc("Fissure et panneaux", "un")).number;
  const auto mail = std::to_string(desk.count("SELECT max(id) FROM messages WHERE kind = 'mail_in'"));
  CHECK(desk.act(desk.louise, number, "mails/" + mail + "/split", {{"title", "Panneaux"}}).status == Status::see_other);

  const auto page = desk.get(&desk.louise, "/requests/" + number);
  CHECK(page.shows("a donné"));
  CHECK(page.shows("Panneaux"));
  CHECK(desk.count("SELECT count(*) FROM requests") == 2);
  CHECK(desk.count("SELECT count(*) FROM messages WHERE kind = 'mail_in'") == 2);
}

TEST_CASE("a tag stands on the page of its request, and is taken off there") {
  Desk desk;
  const auto number = desk.complete_request();
  CHECK(desk.act(desk.louise, number, "tags", {{"tag", "Bourgmestre"}}).status == Status::see_other);
  CHECK(desk.get(&desk.sylvie, "/requests/" + number).shows("Bourgmestre"));
  CHECK(desk.act(desk.louise, number, "tags", {{"tag", " , "}}).status == Status::unprocessable);
  CHECK(desk.visit(web::Method::remove, &desk.louise, "/requests/" + number + "/tags", {{"tag", "bourgmestre"}},
                   {{"Accept", "text/html"}})
            .status == Status::see_other);
  CHECK_FALSE(desk.get(&desk.sylvie, "/requests/" + number).shows("r-tags"));
}

TEST_CASE("linked requests show each other until somebody unlinks them") {
  Desk desk;
  const auto one = desk.complete_request("Fuite");
  const auto other = desk.complete_request("Gouttière");
  CHECK(desk.act(desk.louise, one, "links", {{"number", other}}).status == Status::see_other);
  CHECK(desk.get(&desk.louise, "/requests/" + other).shows("Fuite"));
  CHECK(desk.act(desk.louise, one, "links", {{"number", one}}).status == Status::unprocessable);
  CHECK(desk.remove(&desk.louise, "/requests/" + other + "/links/" + one).status == Status::see_other);
  CHECK(desk.count("SELECT count(*) FROM request_links") == 0);
}

TEST_CASE("a link to what is restricted to others is not shown") {
  Desk desk;
  const auto open = desk.complete_request("Fuite");
  const auto secret = desk.new_request(desk.louise, "Plainte contre un échevin");
  desk.act(desk.louise, open, "links", {{"number", secret}});
  desk.database->write([&](Transaction& tx) {
    const auto type =
        tx.returning<std::int64_t>("INSERT INTO request_types (name, created_at) VALUES ('Plaintes', 0) RETURNING id");
    tx.run("INSERT INTO request_type_restrictions (type_id, team_id) VALUES ($1, $2)", type, desk.roofs);
    tx.run("UPDATE requests SET type_id = $1 WHERE number = $2", type, secret);
  });
  CHECK_FALSE(desk.get(&desk.louise, "/requests/" + open).shows("échevin"));
  CHECK(desk.get(&desk.karim, "/requests/" + open).shows("échevin"));
}

}  // namespace relais

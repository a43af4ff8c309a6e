#include <doctest/doctest.h>

#include "drafts/draft.h"
#include "intake/testing_letter.h"
#include "testing/desk.h"

namespace relais {
namespace {

using intake::Letter;
using testing::Desk;
using testing::Form;
using testing::Page;

const std::string lambert = "Toitures Lambert <info@lambert.example>";

// Marc asks by mail, Karim answers for it and begins a mail to a roofer.
struct Writing : Desk {
  std::string number = mail(Letter{}.bytes()).number;
  std::string address = "/requests/" + number;

  Writing() { make_responsible(number, karim); }

  Page keep(const Person& person, const Form& more) {
    Form form{{"kind", "exchange"}};
    form.insert(form.end(), more.begin(), more.end());
    return visit(web::Method::post, &person, address + "/drafts", form, {{"Accept", "application/json"}});
  }
  Page begin() { return keep(karim, {{"to", lambert}, {"subject", "Prix du toit"}, {"text", "Combien pour"}}); }

  Page write() {
    return post(&karim, address + "/exchanges",
                {{"to", lambert}, {"subject", "Prix du toit"}, {"text", "Combien pour le toit ?"}});
  }
  std::string exchange() { return std::to_string(count("SELECT max(id) FROM exchanges")); }
  std::string going_on() { return fmt::format("{}?write=exchange&exchange={}", address, exchange()); }
  std::int64_t drafts() { return count("SELECT count(*) FROM drafts"); }
};

}  // namespace

TEST_CASE("a mail to somebody else that was begun is found again by its author on any machine, and by nobody else") {
  Writing desk;
  CHECK(desk.begin().status == Status::ok);

  const auto page = desk.get(&desk.karim, desk.address);
  CHECK(page.shows("value=\"Toitures Lambert &lt;info@lambert.example&gt;\""));
  CHECK(page.shows("value=\"Prix du toit\""));
  CHECK(page.shows("Combien pour</textarea>"));
  CHECK(page.shows("Votre brouillon de mail à un tiers"));
  CHECK(desk.get_json(&desk.karim, desk.address).shows(R"("subject":"Prix du toit","exchange":null)"));
  CHECK(desk.get(&desk.karim, "/").shows(desk.address + "?write=exchange"));
  CHECK(desk.get(&desk.karim, "/requests?queue=all").shows("Vous avez un brouillon ici"));

  for (const auto* other : {&desk.nora, &desk.louise}) {
    CHECK_FALSE(desk.get(other, desk.address).shows("Prix du toit"));
    CHECK_FALSE(desk.get_json(other, desk.address).shows("Combien pour"));
    CHECK_FALSE(desk.get(other, "/requests?queue=all").shows("Vous avez un brouillon ici"));
  }
}

TEST_CASE("whom alone, or the subject alone, is a draft; nothing typed is none") {
  Writing desk;
  CHECK(desk.keep(desk.karim, {{"to", ""}, {"subject", " "}, {"text", ""}}).status == Status::ok);
  CHECK(desk.drafts() == 0);
  desk.keep(desk.karim, {{"to", "lambert"}, {"text", ""}, {"writer", "a"}});
  CHECK(desk.drafts() == 1);
  desk.keep(desk.karim, {{"to", ""}, {"subject", "Prix"}, {"text", ""}, {"writer", "a"}});
  CHECK(desk.get(&desk.karim, "/").shows("Prix"));
  desk.keep(desk.karim, {{"to", ""}, {"subject", ""}, {"text", ""}, {"writer", "a"}});
  CHECK(desk.drafts() == 0);
}

TEST_CASE("what goes on with an exchange is a draft of its own, and each goes when it is sent") {
  Writing desk;
  desk.begin();
  CHECK(desk.write().status == Status::see_other);
  CHECK(desk.drafts() == 0);

  desk.begin();
  CHECK(desk.keep(desk.karim, {{"exchange", desk.exchange()}, {"to", ""}, {"text", "Merci, et pour"}}).status ==
        Status::ok);
  CHECK(desk.drafts() == 2);
  CHECK(desk.get(&desk.karim, desk.going_on()).shows("Merci, et pour</textarea>"));
  CHECK(desk.get(&desk.karim, desk.going_on()).shows("value=\"Toitures Lambert &lt;info@lambert.example&gt;, \""));
  CHECK_FALSE(desk.get(&desk.karim, desk.address).shows("Merci, et pour</textarea>"));

  desk.post(&desk.karim, fmt::format("{}/exchanges/{}/mails", desk.address, desk.exchange()),
            {{"to", lambert}, {"text", "Merci, et pour le préau ?"}});
  CHECK(desk.drafts() == 1);
  desk.visit(web::Method::remove, &desk.karim, desk.address + "/drafts", {{"kind", "exchange"}}, {});
  CHECK(desk.drafts() == 0);
}

TEST_CASE("of several mails that were begun the one of a new exchange stands first, wherever they are kept") {
  Writing desk;
  desk.write();
  desk.keep(desk.karim, {{"exchange", desk.exchange()}, {"text", "Et les gouttières ?"}});
  desk.begin();
  const auto shown = desk.get_json(&desk.karim, desk.address).body;
  CHECK(shown.find("Combien pour\"") < shown.find("Et les gouttières ?"));
}

TEST_CASE("a program that writes to somebody else in somebody's name leaves what he has begun") {
  Writing desk;
  desk.begin();
  desk.visit(web::Method::post, &desk.karim, desk.address + "/exchanges",
             {{"to", lambert}, {"subject", "Prix"}, {"text", "Combien ?"}}, {{"Accept", "application/json"}});
  CHECK(desk.drafts() == 1);
}

TEST_CASE("of two windows neither writes over the mail that the other has begun") {
  Writing desk;
  desk.keep(desk.karim, {{"to", lambert}, {"text", "Combien ?"}, {"writer", "a"}});
  const auto late =
      desk.keep(desk.karim, {{"to", "zoe@plomb.example"}, {"text", "Combien ?"}, {"writer", "b"}, {"version", "0"}});
  CHECK(late.status == Status::conflict);
  CHECK(late.shows("info@lambert.example"));
}

TEST_CASE("a mail that is taken back stands before what was begun since") {
  Writing desk;
  desk.write();
  const auto mail = desk.count("SELECT max(id) FROM messages");
  desk.keep(desk.karim, {{"to", "zoe@plomb.example"}, {"text", "Autre chose"}});
  const auto taken =
      desk.remove(&desk.karim, fmt::format("{}/exchanges/{}/mails/{}", desk.address, desk.exchange(), mail));
  const auto way = taken.header("Location");
  CHECK(desk.get(&desk.karim, way.substr(0, way.find('#'))).shows("Combien pour le toit ?\n\nAutre chose</textarea>"));
}

TEST_CASE("a form that came back with a mistake goes on with its draft, and with what was typed") {
  Writing desk;
  desk.begin();
  const auto back = desk.post(&desk.karim, desk.address + "/exchanges",
                              {{"to", "lambert"}, {"subject", "Prix du toit"}, {"text", "Combien pour le toit ?"}});
  CHECK(back.status == Status::unprocessable);
  CHECK(back.shows("Combien pour le toit ?</textarea>"));
  const auto version = desk.count("SELECT kept_at FROM drafts");
  CHECK(
      back.shows(fmt::format("data-kept-draft-kind-value=\"exchange\" data-kept-draft-exchange-value=\"0\" "
                             "data-kept-draft-url-value=\"{}/drafts\" data-kept-draft-version-value=\"{}\"",
                             desk.address, version)));
}

TEST_CASE("nobody keeps a mail where he may not write one, nor in an exchange of another request") {
  Writing desk;
  CHECK(desk.keep(desk.walter, {{"text", "Vu"}}).status == Status::not_found);
  desk.write();
  const auto exchange = desk.exchange();
  desk.address = "/requests/" + desk.new_request(desk.louise, "Autre chose");
  CHECK(desk.keep(desk.karim, {{"text", "Vu"}}).status == Status::forbidden);
  CHECK(desk.keep(desk.nora, {{"exchange", exchange}, {"text", "Vu"}}).status == Status::not_found);
  CHECK(desk.drafts() == 0);
}

TEST_CASE("what goes on with an exchange comes along to the request that this one is merged into") {
  Writing desk;
  desk.write();
  desk.keep(desk.karim, {{"exchange", desk.exchange()}, {"to", ""}, {"text", "Merci, et pour"}});
  const auto into = desk.new_request(desk.louise, "La même fuite");
  desk.make_responsible(into, desk.karim);
  CHECK(desk.act(desk.nora, desk.number, "merger", {{"number", into}}).status == Status::see_other);

  desk.address = "/requests/" + into;
  CHECK(desk.get(&desk.karim, desk.going_on()).shows("Merci, et pour</textarea>"));
  CHECK(desk.get(&desk.karim, "/")
            .shows(fmt::format("{}?write=exchange&amp;exchange={}", desk.address, desk.exchange())));
}

}  // namespace relais

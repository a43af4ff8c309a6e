#include <doctest/doctest.h>
#include <sys/stat.h>

#include "lib/mail/imap_testing.h"
#include "mailboxes/left_mail.h"
#include "mailboxes/secret.h"
#include "mailboxes/trial.h"
#include "testing/world.h"

namespace relais::mailboxes {
namespace {

using testing::Form;
using testing::Page;
using testing::World;

const Form filled_in{{"address", "boite@desk.example"},
                     {"team", "Accueil"},
                     {"from_name", "L'accueil"},
                     {"authserv_id", ""},
                     {"imap_url", "imaps://boite@imap.desk.example"},
                     {"smtp_url", "submission://boite@smtp.desk.example"},
                     {"move_to", ""},
                     {"auth", "password"},
                     {"secret", "très secret"}};

Form with(Form form, const std::string& name, const std::string& value) {
  for (auto& field : form) {
    if (field.name == name) field.value = value;
  }
  return form;
}

Page patch(World& world, const std::string& address, const Form& form) {
  return world.visit(web::Method::patch, &world.ada, address, form, {{"Accept", "text/html"}});
}

NewMailbox set_up_at(World& world, const std::string& path) {
  const Id<Mailbox> id{std::stoll(path.substr(path.rfind('/') + 1))};
  return world.db().read([&](Reads& db) { return set_up_of(db, id).value(); });
}

}  // namespace

TEST_CASE("an administrator sets a mailbox up, and its secret lies where only Relais can read it") {
  World world;

  const auto answer = world.post(&world.ada, "/mailboxes", filled_in);

  REQUIRE(answer.status == Status::see_other);
  const auto path = answer.header("Location");
  const auto set_up = set_up_at(world, path);
  CHECK(set_up.imap_url == "imaps://boite@imap.desk.example");
  CHECK(secret_in(set_up.secret_file) == "très secret");
  struct stat file {};
  REQUIRE(::stat(set_up.secret_file.c_str(), &file) == 0);
  CHECK((file.st_mode & 0777) == 0600);
  const auto page = world.get(&world.ada, path);
  CHECK(page.shows("boite@desk.example"));
  CHECK(page.shows("Pas encore lue"));
  CHECK_FALSE(page.shows("très secret"));
  CHECK_FALSE(world.get(&world.ada, path + "/edit").shows("très secret"));
  CHECK_FALSE(world.get_json(&world.ada, path).shows("secret"));
}

TEST_CASE("a mailbox says of which type its requests are, and in which language they are acknowledged") {
  World world;
  world.database->write([](Transaction& tx) { request_types::type_named(tx, "Plaintes"); });
  auto form = filled_in;
  form.push_back({"type", "Plaintes"});
  form.push_back({"language", "nl"});

  const auto path = world.post(&world.ada, "/mailboxes", form).header("Location");

  CHECK(set_up_at(world, path).type == "Plaintes");
  CHECK(set_up_at(world, path).language == Language::nl);
  const auto page = world.get(&world.ada, path);
  CHECK(page.shows("Plaintes"));
  CHECK(page.shows("néerlandais"));
  CHECK(world.get(&world.ada, path + "/edit").shows("value=\"nl\" checked"));
  CHECK(world.get(&world.ada, path + "/edit").shows("<option value=\"Plaintes\" selected"));
  CHECK(world.get_json(&world.ada, path).shows(R"("type":"Plaintes","language":"nl")"));

  CHECK(patch(world, path, with(form, "type", "Plainte")).shows("Aucun type de demande"));
  CHECK(world.count("SELECT count(*) FROM request_types") == 1);
  patch(world, path, with(filled_in, "secret", ""));
  CHECK(set_up_at(world, path).type.empty());
  CHECK(set_up_at(world, path).language == Language::nl);
  CHECK(patch(world, path, with(form, "language", "latin")).status == Status::unprocessable);
}

TEST_CASE("what cannot be right about a mailbox is said beside its field, and what was typed stays") {
  World world;
  const auto answer_to = [&](const std::string& name, const std::string& value) {
    return world.post(&world.ada, "/mailboxes", with(filled_in, name, value));
  };
  CHECK(answer_to("imap_url", "imap.desk.example").shows("imaps://utilisateur@serveur"));
  CHECK(answer_to("smtp_url", "https://smtp.desk.example").shows("submission://utilisateur@serveur"));
  CHECK(answer_to("address", "boite").status == Status::unprocessable);
  CHECK(answer_to("secret", "").shows("Sans secret, la boîte ne peut être ouverte"));
  const auto twice = answer_to("address", "demandes@desk.example");
  CHECK(twice.status == Status::unprocessable);
  CHECK(twice.shows("déjà une boîte mail"));
  CHECK(twice.shows("imaps://boite@imap.desk.example"));
  CHECK_FALSE(twice.shows("très secret"));
  CHECK(world.count("SELECT count(*) FROM mailboxes") == 1);
  CHECK(std::filesystem::is_empty(world.folder.path() / "secrets"));
}

TEST_CASE("a mailbox that is changed keeps its secret unless another is typed, and then the old one is gone") {
  World world;
  const auto path = world.post(&world.ada, "/mailboxes", filled_in).header("Location");
  const auto first = set_up_at(world, path).secret_file;

  CHECK(patch(world, path, with(with(filled_in, "secret", ""), "move_to", "Traités")).status == Status::see_other);
  CHECK(set_up_at(world, path).secret_file == first);
  CHECK(set_up_at(world, path).move_to == "Traités");

  CHECK(patch(world, path, with(filled_in, "secret", "nouveau")).status == Status::see_other);
  CHECK(secret_in(set_up_at(world, path).secret_file) == "nouveau");
  CHECK_FALSE(std::filesystem::exists(first));
  CHECK(patch(world, "/mailboxes/4711", filled_in).status == Status::not_found);
}

TEST_CASE("the list says of each mailbox how it is fed, and whether senders are checked") {
  World world;
  world.post(&world.ada, "/mailboxes", with(filled_in, "authserv_id", "mx.desk.example"));

  const auto page = world.get(&world.ada, "/mailboxes");
  CHECK(page.shows("Alimentée par le serveur de courrier"));
  CHECK(page.shows("Les expéditeurs ne sont pas vérifiés"));
  CHECK(page.shows("boite@desk.example"));
  const auto json = world.get_json(&world.ada, "/mailboxes");
  CHECK(json.shows(R"("takes_senders_at_their_word":true)"));
  CHECK(json.shows(R"("state":"not_yet")"));
}

TEST_CASE("the trial asks both servers outside of the page, and shows what they said") {
  mail::Dovecot server;
  World world;
  auto form = with(filled_in, "imap_url", server.url("boite"));
  form = with(with(form, "smtp_url", "smtp://127.0.0.1:9"), "secret", "test");
  const auto path = world.post(&world.ada, "/mailboxes", form).header("Location");
  world.settings.mail_is_held = false;

  CHECK(world.post(&world.ada, path + "/trials", {}).status == Status::see_other);
  CHECK(world.get(&world.ada, path).shows("Les serveurs sont interrogés"));
  JobKinds kinds;
  add_mailbox_jobs(kinds, world.services());
  run_due_jobs(world.db(), kinds);

  const auto page = world.get(&world.ada, path);
  CHECK(page.shows("elle s’ouvre"));
  CHECK(page.shows("IDLE"));
  CHECK(page.shows("le mail n’est pas accepté"));
}

TEST_CASE("a mail that was left in its mailbox is shown until somebody has put it away") {
  World world;
  const auto path = world.post(&world.ada, "/mailboxes", filled_in).header("Location");
  const Id<Mailbox> id{std::stoll(path.substr(path.rfind('/') + 1))};
  world.db().write([&](Transaction& tx) {
    LeftMail mail;
    mail.uid_validity = 7;
    mail.uid = 42;
    mail.subject = "Plans du chantier";
    mail.size = 90'000'000;
    mail.reason = LeftBecause::too_large;
    leave_mail(tx, id, mail);
    leave_mail(tx, id, mail);
  });

  CHECK(world.get(&world.ada, path).shows("Plans du chantier"));
  const auto left = world.db().read([&](Reads& db) { return left_mails_of(db, id); });
  REQUIRE(left.size() == 1);
  const auto address = fmt::format("{}/left-mails/{}", path, left[0].id);
  CHECK(world.remove(&world.ada, address).status == Status::see_other);
  CHECK_FALSE(world.get(&world.ada, path).shows("Plans du chantier"));
  CHECK(world.remove(&world.ada, address).status == Status::not_found);
}

}  // namespace relais::mailboxes

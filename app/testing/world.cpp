#include "testing/world.h"

#include <fstream>
#include <iterator>

#include "conversations/delivery.h"
#include "dispatch/cookies.h"
#include "intake/handling.h"
#include "lib/time/clock.h"
#include "lib/web/fields.h"
#include "lib/web/target.h"
#include "people/people.h"
#include "people/session.h"

namespace relais::testing {
namespace {

Settings settings_in(const std::filesystem::path& folder) {
  Settings settings;
  settings.data = folder;
  settings.organisation = "Agence";
  settings.public_url = "http://desk.example";
  settings.mail_is_held = true;
  settings.seconds_to_take_back = 0;
  return settings;
}

web::Request request_for(web::Method method, const std::string& address, const Form& form) {
  auto target = web::read_target(address);
  web::Request http;
  http.method = method;
  http.path = target.path;
  http.query_text = target.query_text;
  http.query = web::read_urlencoded(target.query_text);
  http.fields = form;
  http.remote_address = "203.0.113.7";
  return http;
}

}  // namespace

std::string Page::header(std::string_view name) const {
  for (const auto& line : headers) {
    if (line.name == name) return line.value;
  }
  return {};
}

World::World()
    : settings(settings_in(folder.path())),
      blobs(settings.blob_folder()),
      louise(hire("Louise Dubois", Role::first_line)),
      sylvie(hire("Sylvie Henrard", Role::second_line)),
      karim(hire("Karim Benali", Role::agent)),
      nora(hire("Nora Peeters", Role::manager)),
      chris(hire("Christelle Collard", Role::data_steward)),
      walter(hire("Walter Claes", Role::worker)),
      ada(hire("Ada Renard", Role::administrator)),
      dispatcher_(std::make_unique<Dispatcher>(services())) {
  database->write([](Transaction& tx) {
    mailboxes::add_mailbox(tx,
                           {*EmailAddress::from("demandes@desk.example"), "Accueil", "L'accueil", "", "", "", "",
                            mailboxes::MailboxAuth::password},
                           {});
  });
  intake::add_intake_jobs(kinds_, services());
}

Person World::hire(const std::string& name, Role role) {
  const auto email = name.substr(0, name.find(' ')) + "@desk.example";
  return database->write([&](Transaction& tx) {
    const auto id = people::add(tx, {name, *EmailAddress::from(email), {role}, {}, std::nullopt}, {});
    sessions_[id.value] = people::start_session(tx, id, "test").text;
    return *people::person_with_email(tx, *EmailAddress::from(email));
  });
}

Page World::visit(web::Method method, const Person* person, const std::string& address, const Form& form,
                  std::vector<web::Header> headers) {
  auto http = request_for(method, address, form);
  http.headers = std::move(headers);
  if (person) http.cookies.push_back({session_cookie_name(settings), sessions_.at(person->id.value)});
  auto response = dispatcher_->handle(http);
  if (response.file) response.body = content_of(response.file->string());
  return {response.status, std::move(response.body), std::move(response.headers)};
}

Page World::get(const Person* person, const std::string& address) {
  return visit(web::Method::get, person, address, {}, {{"Accept", "text/html"}});
}

Page World::post(const Person* person, const std::string& address, const Form& form) {
  return visit(web::Method::post, person, address, form, {{"Accept", "text/html"}});
}

Page World::remove(const Person* person, const std::string& address) {
  return visit(web::Method::remove, person, address, {}, {{"Accept", "text/html"}});
}

Page World::get_json(const Person* person, const std::string& address) {
  return visit(web::Method::get, person, address, {}, {{"Accept", "application/json"}});
}

World::Came World::mail(const std::string& text, const std::string& recipient) {
  const auto mailbox = database->read([&](Reads& reads) { return mailboxes::mailbox_at(reads, recipient).value(); });
  const auto kept = mailboxes::keep_mail(*database, blobs, {mailbox, recipient, "somebody@client.example"}, text);
  if (kept.duplicate) return {"duplicate", "", ""};
  do_what_waits();
  const auto handled = database->read([&](Reads& reads) { return intake::outcome_of(reads, kept.id); });
  if (!handled) return {"nothing", "", ""};
  return {std::string{name_of(handled->outcome)}, handled->request.value_or(""), handled->why};
}

void World::do_what_waits() { run_due_jobs(*database, kinds_); }

std::string World::new_request(const Person& by, const std::string& title) {
  const auto page =
      post(&by, "/requests",
           {{"title", title}, {"requester_name", "Marc Lenoir"}, {"requester_email", "marc@client.example"}});
  return page.header("Location").substr(std::string{"/requests/"}.size());
}

void World::make_responsible(const std::string& number, const Person& person) {
  database->write(
      [&](Transaction& tx) { tx.run("UPDATE requests SET responsible_id = $2 WHERE number = $1", number, person.id); });
}

std::int64_t World::count(const char* sql) {
  return database->read([&](Reads& reads) { return reads.value<std::int64_t>(kept(sql)); });
}

std::string content_of(const std::string& file) {
  std::ifstream in{std::filesystem::path{RELAIS_SOURCE_FOLDER} / file, std::ios::binary};
  if (!in) throw std::runtime_error("no such file: " + file);
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace relais::testing

#include "people/password_setting.h"

#include "lib/time/clock.h"
#include "people/session.h"

namespace relais::people {
namespace {

constexpr Sql update_password = R"sql(
  UPDATE people SET password_hash = $2 WHERE id = $1
)sql";

constexpr Sql insert_link = R"sql(
  INSERT INTO password_links (token_hash, person_id, made_by, made_at, ends_at) VALUES ($1, $2, $3, $4, $5)
)sql";

constexpr Sql delete_links = R"sql(
  DELETE FROM password_links WHERE person_id = $1
)sql";

constexpr Sql select_by_link = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types
    FROM password_links JOIN people_at_work ON people_at_work.id = person_id
   WHERE token_hash = $1 AND ends_at > $2
)sql";

// Whatever led to the old password ends with it.
void put_password(Transaction& tx, Id<Person> person, const std::optional<std::string>& hash) {
  tx.run(update_password, person, hash);
  tx.run(delete_links, person);
  end_all_sessions(tx, person);
}

RecordRef ref_to(Id<Person> person) { return {"person", person.value}; }

}  // namespace

void set_password(Transaction& tx, Id<Person> person, const std::string& hash, const Actor& by) {
  put_password(tx, person, hash);
  record(tx, by, ref_to(person), "password_set");
}

void take_password_away(Transaction& tx, Id<Person> person, const Actor& by) {
  put_password(tx, person, std::nullopt);
  record(tx, by, ref_to(person), "password_taken");
}

Token make_password_link(Transaction& tx, Id<Person> person, const Person& by) {
  auto token = Token::make();
  tx.run(delete_links, person);
  tx.run(insert_link, hash_of_token(token.text), person, by.id, tx.now(), tx.now() + password_link_lasts);
  record(tx, by, ref_to(person), "password_link_made");
  return token;
}

std::optional<Person> person_with_password_link(Reads& db, std::string_view token) {
  return db.first<Person>(select_by_link, hash_of_token(token), now());
}

std::optional<Person> use_password_link(Transaction& tx, std::string_view token, const std::string& hash) {
  auto person = person_with_password_link(tx, token);
  if (person) set_password(tx, person->id, hash, *person);
  return person;
}

}  // namespace relais::people

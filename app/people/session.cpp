#include "people/session.h"

#include "lib/time/clock.h"

namespace relais::people {
namespace {

constexpr Sql select_by_session = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types
    FROM people_at_work
   WHERE id = (SELECT person_id FROM sessions WHERE token_hash = $1 AND ends_at > $2)
)sql";

constexpr Sql select_by_access_token = R"sql(
  SELECT id, name, email, language, roles, teams, unseen_types
    FROM people_at_work
   WHERE id = (SELECT person_id FROM access_tokens WHERE token_hash = $1)
)sql";

constexpr Sql insert_session = R"sql(
  INSERT INTO sessions (token_hash, person_id, user_agent, started_at, ends_at) VALUES ($1, $2, $3, $4, $5)
)sql";

constexpr Sql delete_session = R"sql(
  DELETE FROM sessions WHERE token_hash = $1 RETURNING person_id
)sql";

constexpr Sql delete_all_sessions = R"sql(
  DELETE FROM sessions WHERE person_id = $1
)sql";

constexpr Sql delete_ended_sessions = R"sql(
  DELETE FROM sessions WHERE person_id = $1 AND ends_at <= $2
)sql";

constexpr Sql insert_access_token = R"sql(
  INSERT INTO access_tokens (token_hash, person_id, created_at) VALUES ($1, $2, $3)
)sql";

constexpr Sql delete_access_tokens = R"sql(
  DELETE FROM access_tokens WHERE person_id = $1
)sql";

// Whoever looks live by it is cut off: read where live connections are.
void tell_that_it_ended(Transaction& tx, Id<Person> person) {
  tx.notify("events", fmt::format("0 session {}", person.value));
}

}  // namespace

std::optional<Person> person_in_session(Reads& db, std::string_view token) {
  if (token.empty()) return std::nullopt;
  return db.first<Person>(select_by_session, hash_of_token(token), now());
}

std::optional<Person> person_with_access_token(Reads& db, std::string_view token) {
  if (token.empty()) return std::nullopt;
  return db.first<Person>(select_by_access_token, hash_of_token(token));
}

Token start_session(Transaction& tx, Id<Person> person, std::string_view user_agent) {
  auto token = Token::make();
  tx.run(delete_ended_sessions, person, tx.now());
  tx.run(insert_session, hash_of_token(token.text), person, user_agent, tx.now(), tx.now() + session_lasts);
  return token;
}

void end_session(Transaction& tx, std::string_view token) {
  if (const auto person = tx.first<Id<Person>>(delete_session, hash_of_token(token))) tell_that_it_ended(tx, *person);
}

void end_all_sessions(Transaction& tx, Id<Person> person) {
  tx.run(delete_all_sessions, person);
  tell_that_it_ended(tx, person);
}

Token give_access_token(Transaction& tx, Id<Person> person) {
  auto token = Token::make();
  tx.run(insert_access_token, hash_of_token(token.text), person, tx.now());
  return token;
}

std::int64_t take_access_tokens(Transaction& tx, Id<Person> person) {
  tell_that_it_ended(tx, person);
  return tx.run(delete_access_tokens, person);
}

}  // namespace relais::people

// Who is at the other end: by the browser's session cookie, or by the bearer token of a program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/person.h"
#include "people/token.h"

namespace relais::people {

constexpr std::chrono::hours session_lasts{24 * 14};

std::optional<Person> person_in_session(Reads& db, std::string_view token);
std::optional<Person> person_with_access_token(Reads& db, std::string_view token);

Token start_session(Transaction& tx, Id<Person> person, std::string_view user_agent);
void end_session(Transaction& tx, std::string_view token);
void end_all_sessions(Transaction& tx, Id<Person> person);

Token give_access_token(Transaction& tx, Id<Person> person);
// Answers how many there were.
std::int64_t take_access_tokens(Transaction& tx, Id<Person> person);

}  // namespace relais::people

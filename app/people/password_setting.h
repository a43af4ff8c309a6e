// By what somebody comes in: a password that he chooses by a link that works once, one that an administrator types, or
// none, for a program that comes by token only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/person.h"
#include "people/token.h"

namespace relais::people {

constexpr std::chrono::hours password_link_lasts{24 * 3};

// Whoever had a session signs in anew, and no link is left.
void set_password(Transaction& tx, Id<Person> person, const std::string& hash, const Actor& by);
void take_password_away(Transaction& tx, Id<Person> person, const Actor& by);

// The newest link is the only one that works.
Token make_password_link(Transaction& tx, Id<Person> person, const Person& by);
std::optional<Person> person_with_password_link(Reads& db, std::string_view token);
// Nothing where the link was used meanwhile, or has ended.
std::optional<Person> use_password_link(Transaction& tx, std::string_view token, const std::string& hash);

}  // namespace relais::people

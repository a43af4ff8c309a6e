// Finding and adding those who work here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/email_address.h"
#include "people/person.h"

namespace relais {

struct Team {
  Id<Team> id;
  std::string name;
};

}  // namespace relais

namespace relais::people {

struct NewPerson {
  std::string name;
  EmailAddress email;
  std::vector<Role> roles;
  // Made where there is none of that name.
  std::vector<std::string> teams;
  // None for somebody who comes by token only.
  std::optional<std::string> password_hash;
  Language language = Language::fr;
};

// Throws UniqueViolation where the address is somebody's already.
Id<Person> add(Transaction& tx, const NewPerson& person, const Actor& by);

Id<Team> team_named(Transaction& tx, std::string_view name);

std::string name_of(Reads& db, Id<Person> person);
std::string name_of(Reads& db, Id<Team> team);

std::optional<Person> person_with_email(Reads& db, const EmailAddress& email);
// Whether anybody who works here has an address in that domain.
bool somebody_in_domain(Reads& db, const std::string& domain);
bool nobody_yet(Reads& db);

}  // namespace relais::people

// What an administrator sets up of a person: as it is typed, and how it changes.
#pragma once

#include <optional>
#include <string>

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "people/staff.h"

namespace relais::people {

// Each as a form has it: roles as "agent,manager", teams as "3,5".
struct PersonSettings {
  std::string name;
  std::string email;
  std::string language = "fr";
  std::string roles;
  std::string teams;
};

PersonSettings settings_of(const StaffMember& member);

// `own` is who has them already. What would take away the last administrator is a mistake too.
Mistakes mistakes_in(Reads& db, const PersonSettings& settings, std::optional<Id<Person>> own);

Id<Person> add_person(Transaction& tx, const PersonSettings& settings, const Actor& by);
void change_person(Transaction& tx, const StaffMember& member, const PersonSettings& settings, const Actor& by);

// Whether somebody at work besides this person is an administrator.
bool others_administer(Reads& db, Id<Person> person);

}  // namespace relais::people

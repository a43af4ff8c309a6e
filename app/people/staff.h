// Everyone who works here or did, as those see them who look after them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/people.h"

namespace relais::people {

struct StaffMember {
  Id<Person> id;
  std::string name;
  std::string email;
  Language language = Language::fr;
  bool has_password = false;
  std::int64_t access_tokens = 0;
  std::optional<Timestamp> deactivated_at;
  std::vector<Role> roles;
  std::vector<Team> teams;

  static StaffMember from(Row& row);

  bool is_in(Id<Team> team) const;
  RecordRef ref() const { return {"person", id.value}; }
  std::string address() const { return fmt::format("/people/{}", id.value); }
};

// By name, as people sort.
std::vector<StaffMember> all_staff(Reads& db);
std::optional<StaffMember> staff_member(Reads& db, Id<Person> person);

}  // namespace relais::people

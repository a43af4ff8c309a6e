// Somebody who works here: roles, teams, and a language.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"
#include "lib/text/names.h"
#include "lib/text/translation.h"

namespace relais {

enum class Role { first_line, second_line, agent, manager, data_steward, worker, administrator };

constexpr auto names_of(Role) {
  using namespace std::string_view_literals;
  return std::array{"first_line"sv,   "second_line"sv, "agent"sv,        "manager"sv,
                    "data_steward"sv, "worker"sv,      "administrator"sv};
}

// "1re ligne", "2e ligne", "Cadre"...
std::string_view filter_label(Role role);

struct Team;
struct RequestType;

struct Person {
  Id<Person> id;
  std::string name;
  std::string email;
  Language language = Language::fr;
  std::vector<Role> roles;
  std::vector<Id<Team>> teams;
  // Restricted to teams in which he is not.
  std::vector<Id<RequestType>> unseen_types;

  // id, name, email, language, roles, teams, unseen_types: as the view people_at_work has them.
  static Person from(Row& row);

  bool is(Role role) const;
  bool is_one_of(std::initializer_list<Role> any) const;
  bool in_team(Id<Team> team) const;
  // Every role but worker: sees all that is not restricted.
  bool works_at_desk() const;

  operator Actor() const { return {.person = id.value, .on_behalf_of = std::nullopt}; }
};

}  // namespace relais

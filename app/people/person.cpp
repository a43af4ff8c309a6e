#include "people/person.h"

#include <algorithm>
#include <charconv>

namespace relais {

namespace {

// Calls back with each part of "a,b,c".
template <class F>
void each_part(std::string_view list, F with_part) {
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    with_part(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

template <class T>
std::vector<Id<T>> ids_in(std::string_view list) {
  std::vector<Id<T>> ids;
  each_part(list, [&](std::string_view number) {
    std::from_chars(number.data(), number.data() + number.size(), ids.emplace_back().value);
  });
  return ids;
}

}  // namespace

std::string_view filter_label(Role role) {
  switch (role) {
    case Role::first_line: return t("First line");
    case Role::second_line: return t("Second line");
    case Role::agent: return t("Agent");
    case Role::manager: return t("Manager");
    case Role::data_steward: return t("Data steward");
    case Role::worker: return t("Worker");
    case Role::administrator: return t("Administrator");
  }
  return {};
}

Person Person::from(Row& row) {
  Person person;
  person.id = row.read<Id<Person>>();
  person.name = row.read<std::string>();
  person.email = row.read<std::string>();
  person.language = row.read<Language>();
  each_part(row.read<std::optional<std::string>>().value_or(""), [&](std::string_view name) {
    if (const auto role = named<Role>(name)) person.roles.push_back(*role);
  });
  person.teams = ids_in<Team>(row.read<std::optional<std::string>>().value_or(""));
  person.unseen_types = ids_in<RequestType>(row.read<std::optional<std::string>>().value_or(""));
  return person;
}

bool Person::is(Role role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

bool Person::is_one_of(std::initializer_list<Role> any) const {
  return std::any_of(any.begin(), any.end(), [&](Role role) { return is(role); });
}

bool Person::in_team(Id<Team> team) const { return std::find(teams.begin(), teams.end(), team) != teams.end(); }

bool Person::works_at_desk() const {
  return std::any_of(roles.begin(), roles.end(), [](Role role) { return role != Role::worker; });
}

}  // namespace relais

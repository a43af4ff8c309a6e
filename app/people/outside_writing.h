// From which kinds of record somebody's teams let him write to those outside. His roles are asked besides.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "people/person.h"

namespace relais::people {

// Each is called as its record is.
enum class WrittenFrom { request, party, contact };

constexpr auto names_of(WrittenFrom) {
  using namespace std::string_view_literals;
  return std::array{"request"sv, "party"sv, "contact"sv};
}

std::string_view filter_label(WrittenFrom record);              // "les demandes"
std::string names_in(const std::vector<WrittenFrom>& records);  // "request,party"

// One of his teams is enough. An administrator always may; whoever is in no team, where a team may that chose nothing.
bool may_write_outside(Reads& db, Id<Person> person, WrittenFrom record);

// What a person reads who may not.
std::string_view team_does_not_write();

std::vector<WrittenFrom> written_from(Reads& db, Id<Team> team);
// Of a team that chose nothing.
std::vector<WrittenFrom> written_from_at_first();
void choose_written_from(Transaction& tx, Id<Team> team, const std::vector<WrittenFrom>& chosen, const Person& by);

}  // namespace relais::people

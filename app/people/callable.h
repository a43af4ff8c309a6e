// Whom a note can call by name: a colleague or a team.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.h"

namespace relais::people {

struct Callable {
  std::string name;
  // One of the two.
  std::optional<Id<Person>> person = std::nullopt;
  std::optional<Id<Team>> team = std::nullopt;

  // As a form names it: "p12", "t3".
  std::string key() const;

  bool operator==(const Callable&) const = default;
};

// Whoever is at work, and the teams that are not retired, by name.
std::vector<Callable> everyone_callable(Reads& db);

// Whether each word that was typed is the beginning of a word of the name, whatever the accents.
bool is_called_so(std::string_view name, std::string_view typed);

}  // namespace relais::people

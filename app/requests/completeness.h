// What a request must say before it goes on, by its type, and what of that is still missing.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "requests/request.h"

namespace relais::requests {

struct Stage;

enum class Field { requester, reachable, description, type, urgency, location, due_at, team, follow_up };

constexpr auto names_of(Field) {
  using namespace std::string_view_literals;
  return std::array{"requester"sv, "reachable"sv, "description"sv, "type"sv,     "urgency"sv,
                    "location"sv,  "due_at"sv,    "team"sv,        "follow_up"sv};
}

std::string_view filter_label(Field field);  // "Demandeur", "Téléphone ou mail"

struct Required {
  Field field = Field::requester;
  bool is_there = false;
};

// What a request has of what its summary does not tell.
struct Content {
  bool can_be_reached = false;
  bool says_what = false;
  bool is_followed = false;

  static Content from(Row& row) { return {row.read<bool>(), row.read<bool>(), row.read<bool>()}; }
};

Content content_of(Reads& db, const Request& request);

// In the order in which they are asked. Up to the state: what `assigned` asks for includes what `qualified` does.
std::vector<Required> required_for(Reads& db, const Request& request, State state);
// For whoever has read its content already.
std::vector<Required> required_for(Reads& db, const Request& request, State state, const Content& content);
std::vector<Field> missing_for(Reads& db, const Request& request, State state);
// Without what was missing at `from` already: whoever brought it there has given his reason for that.
std::vector<Field> missing_between(Reads& db, const Request& request, const Content& content, State from, State to);
// Of each of these, in their order, by two statements for all.
std::vector<std::vector<Field>> missing_for(Reads& db, const std::vector<Request>& requests, State state);
// What that stage asks for besides, before a request comes to it.
std::vector<Field> missing_at(Reads& db, const Request& request, const Content& content, Id<Stage> stage);
// "Adresse du chantier, Urgence"
std::string listed(const std::vector<Field>& fields);

}  // namespace relais::requests

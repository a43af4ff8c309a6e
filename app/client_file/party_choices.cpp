#include "client_file/party_choices.h"

#include <algorithm>

#include "lib/text/characters.h"

namespace relais::client_file {

PartyChoices party_choices(Reads& db, const std::string& name, const std::string& chosen, const std::string& field) {
  constexpr std::size_t shortest = 2;
  PartyChoices choices{on_one_line(name), {}, chosen, field};
  if (characters(choices.name) < shortest) return choices;
  auto like = parties::parties_like(db, choices.name);
  choices.found = std::move(like.same);
  for (auto& near : like.near) choices.found.push_back(std::move(near));
  const auto is_chosen = [&](const parties::Party& party) { return std::to_string(party.id.value) == choices.chosen; };
  if (std::ranges::none_of(choices.found, is_chosen)) choices.chosen.clear();
  const bool is_one = choices.found.size() == 1;
  if (choices.chosen.empty() && is_one) choices.chosen = std::to_string(choices.found.front().id.value);
  return choices;
}

void write_json(JsonWriter& out, const PartyChoices& choices) {
  out.begin_object().list("found", choices.found, [](JsonWriter& row, const parties::Party& party) {
    row.begin_object().field("id", party.id.value).field("name", party.name);
    row.field("enterprise_number", party.enterprise_number).end_object();
  });
  out.end_object();
}

}  // namespace relais::client_file

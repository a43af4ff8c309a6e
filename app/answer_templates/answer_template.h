// An answer that is written again and again, with places for what the record says. Whoever answers takes it and changes
// what he likes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"
#include "lib/text/translation.h"
#include "people/people.h"
#include "request_types/request_type.h"

namespace relais::answer_templates {

struct AnswerTemplate {
  Id<AnswerTemplate> id;
  std::string name;
  std::optional<Id<RequestType>> type;  // every type where there is none
  std::string type_name;
  std::optional<Id<Team>> team;  // every team where there is none
  std::string team_name;
  Language language = Language::fr;
  std::string body;

  static AnswerTemplate from(Row& row);
  RecordRef ref() const { return {"answer_template", id.value}; }
};

// What a template may name.
inline constexpr std::array<std::string_view, 6> fields{"requester.name", "number",           "title",
                                                        "organisation",   "responsible.name", "me.name"};

std::vector<AnswerTemplate> all(Reads& db);
std::optional<AnswerTemplate> find(Reads& db, Id<AnswerTemplate> id);
// To whoever answers a request of that type: those of his teams and of the type first, and first those in that
// language. Those of other teams are for their members.
std::vector<AnswerTemplate> offered_to(Reads& db, const Person& person, const std::optional<Id<RequestType>>& type,
                                       Language language);

Id<AnswerTemplate> add(Transaction& tx, const AnswerTemplate& wanted, const Actor& by);
void change(Transaction& tx, const AnswerTemplate& before, const AnswerTemplate& after, const Actor& by);
void remove(Transaction& tx, const AnswerTemplate& existing, const Actor& by);

}  // namespace relais::answer_templates

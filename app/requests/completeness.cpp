#include "requests/completeness.h"

#include <algorithm>

#include "conversations/received.h"

namespace relais::requests {
namespace {

constexpr std::array usual{Field::requester, Field::reachable, Field::description, Field::type, Field::urgency};

// Those of its states, and those of the stage at which it stands.
constexpr Sql select_fields = R"sql(
  SELECT field, state, CASE WHEN stage_id IS NULL THEN 0 ELSE 1 END
    FROM request_type_fields
   WHERE type_id = $1
     AND (stage_id IS NULL OR stage_id = (SELECT stage_id FROM requests WHERE id = $2))
)sql";

constexpr Sql select_fields_of_stage = R"sql(
  SELECT field FROM request_type_fields WHERE stage_id = $1
)sql";

// What is not on the summary of a request.
constexpr Sql select_content = R"sql(
  SELECT CASE WHEN coalesce(contacts.phone, '') <> '' OR coalesce(contacts.email, '') <> '' THEN 1 ELSE 0 END,
         CASE WHEN requests.description <> '' THEN 1 ELSE 0 END,
         CASE WHEN EXISTS (SELECT 1 FROM follow_ups WHERE request_id = requests.id) THEN 1 ELSE 0 END
    FROM requests LEFT JOIN contacts ON contacts.id = requests.requester_id
   WHERE requests.id = $1
)sql";

struct RequiredField {
  Field field;
  State state;
  bool is_of_stage;

  static RequiredField from(Row& row) { return {row.read<Field>(), row.read<State>(), row.read<bool>()}; }
};

struct Content {
  bool can_be_reached = false;
  bool says_what = false;
  bool is_followed = false;

  static Content from(Row& row) { return {row.read<bool>(), row.read<bool>(), row.read<bool>()}; }
};

bool is_asked_for(const std::vector<RequiredField>& rules, Field field, State state) {
  // A stage that asks for something does not take away what every type asks for.
  const bool of_states = std::ranges::any_of(rules, [](const auto& rule) { return !rule.is_of_stage; });
  if (!of_states && std::ranges::find(usual, field) != usual.end()) return true;
  return std::ranges::any_of(rules, [&](const auto& rule) { return rule.field == field && rule.state <= state; });
}

std::vector<Field> fields_for(Reads& db, const Request& request, State state) {
  std::vector<RequiredField> rules;
  if (request.type) rules = db.all<RequiredField>(select_fields, request.type->id, request.id);
  std::vector<Field> fields;
  for (const auto field : all_of<Field>()) {
    if (is_asked_for(rules, field, state)) fields.push_back(field);
  }
  return fields;
}

Content content_of(Reads& db, const Request& request) {
  auto content = db.value<Content>(select_content, request.id);
  if (!content.says_what) content.says_what = conversations::was_said_from_outside(db, request.ref());
  return content;
}

bool is_there(const Request& request, const Content& content, Field field) {
  switch (field) {
    case Field::requester: return request.requester && !request.requester_is_proposed;
    case Field::reachable: return content.can_be_reached;
    case Field::description: return content.says_what;
    case Field::type: return request.type.has_value();
    case Field::urgency: return request.urgency.has_value();
    case Field::location: return !request.location.empty();
    case Field::due_at: return request.due_at.has_value();
    case Field::team: return request.team_id.has_value();
    case Field::follow_up: return content.is_followed;
  }
  return false;
}

}  // namespace

std::string_view filter_label(Field field) {
  switch (field) {
    case Field::requester: return t("Requester");
    case Field::reachable: return t("Telephone or mail");
    case Field::description: return t("What is asked");
    case Field::type: return t("Type");
    case Field::urgency: return t("Urgency");
    case Field::location: return t("Address of the work");
    case Field::due_at: return t("Due date");
    case Field::team: return t("Team");
    case Field::follow_up: return t("A line of follow-up");
  }
  return {};
}

std::vector<Required> required_for(Reads& db, const Request& request, State state) {
  const auto content = content_of(db, request);
  std::vector<Required> required;
  for (const auto field : fields_for(db, request, state))
    required.push_back({field, is_there(request, content, field)});
  return required;
}

std::vector<Field> missing_for(Reads& db, const Request& request, State state) {
  std::vector<Field> missing;
  for (const auto& [field, is_there] : required_for(db, request, state)) {
    if (!is_there) missing.push_back(field);
  }
  return missing;
}

std::vector<Field> missing_between(Reads& db, const Request& request, State from, State to) {
  auto missing = missing_for(db, request, to);
  const auto excused = missing_for(db, request, from);
  std::erase_if(missing, [&](Field field) { return std::ranges::find(excused, field) != excused.end(); });
  return missing;
}

std::vector<Field> missing_at(Reads& db, const Request& request, Id<Stage> stage) {
  const auto content = content_of(db, request);
  auto missing = db.all<Field>(select_fields_of_stage, stage);
  std::erase_if(missing, [&](Field field) { return is_there(request, content, field); });
  std::ranges::sort(missing);
  return missing;
}

std::string listed(const std::vector<Field>& fields) {
  std::string words;
  for (const auto field : fields) words += (words.empty() ? "" : ", ") + std::string{filter_label(field)};
  return words;
}

}  // namespace relais::requests

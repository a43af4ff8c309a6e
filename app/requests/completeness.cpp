#include "requests/completeness.h"

#include <algorithm>

namespace relais::requests {
namespace {

constexpr std::array usual{Field::requester, Field::reachable, Field::description, Field::type, Field::urgency};

constexpr Sql select_fields = R"sql(
  SELECT field, state FROM request_type_fields
   WHERE type_id = $1
     AND (stage_id IS NULL OR stage_id = (SELECT stage_id FROM requests WHERE id = $2))
)sql";

// What is not on the summary of a request.
constexpr Sql select_content = R"sql(
  SELECT CASE WHEN coalesce(contacts.phone, '') <> '' OR coalesce(contacts.email, '') <> '' THEN 1 ELSE 0 END,
         CASE WHEN requests.description <> ''
                   OR EXISTS (SELECT 1 FROM messages
                               WHERE record_kind = 'request' AND record_id = requests.id AND kind IN ('mail_in', 'call'))
              THEN 1 ELSE 0 END,
         CASE WHEN EXISTS (SELECT 1 FROM follow_ups WHERE request_id = requests.id) THEN 1 ELSE 0 END
    FROM requests LEFT JOIN contacts ON contacts.id = requests.requester_id
   WHERE requests.id = $1
)sql";

struct RequiredField {
  Field field;
  State state;

  static RequiredField from(Row& row) { return {row.read<Field>(), row.read<State>()}; }
};

struct Content {
  bool can_be_reached = false;
  bool says_what = false;
  bool is_followed = false;

  static Content from(Row& row) { return {row.read<bool>(), row.read<bool>(), row.read<bool>()}; }
};

std::vector<Field> fields_for(Reads& db, const Request& request, State state) {
  std::vector<Field> fields;
  const auto rules =
      request.type ? db.all<RequiredField>(select_fields, request.type->id, request.id) : std::vector<RequiredField>{};
  if (rules.empty()) return {usual.begin(), usual.end()};
  for (const auto field : all_of<Field>()) {
    if (std::ranges::any_of(rules, [&](const auto& rule) { return rule.field == field && rule.state <= state; }))
      fields.push_back(field);
  }
  return fields;
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
  const auto content = db.value<Content>(select_content, request.id);
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

std::string listed(const std::vector<Field>& fields) {
  std::string words;
  for (const auto field : fields) words += (words.empty() ? "" : ", ") + std::string{filter_label(field)};
  return words;
}

}  // namespace relais::requests

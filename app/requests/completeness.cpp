#include "requests/completeness.h"

#include <algorithm>
#include <map>

#include "conversations/received.h"
#include "lists/rows_about.h"

namespace relais::requests {
namespace {

constexpr std::array usual{Field::requester, Field::reachable, Field::description, Field::type, Field::urgency};

// Those of its states, and those of the stage at which it stands.
constexpr std::string_view select_fields = R"sql(
  SELECT requests.id, field, request_type_fields.state, CASE WHEN request_type_fields.stage_id IS NULL THEN 0 ELSE 1 END
    FROM requests JOIN request_type_fields ON request_type_fields.type_id = requests.type_id
   WHERE (request_type_fields.stage_id IS NULL OR request_type_fields.stage_id = requests.stage_id)
     AND requests.id IN ({})
)sql";

constexpr Sql select_fields_of_stage = R"sql(
  SELECT field FROM request_type_fields WHERE stage_id = $1
)sql";

constexpr std::string_view select_contents = R"sql(
  SELECT requests.id,
         CASE WHEN coalesce(contacts.phone, '') <> '' OR coalesce(contacts.email, '') <> '' THEN 1 ELSE 0 END,
         CASE WHEN requests.description <> '' THEN 1 ELSE 0 END,
         CASE WHEN EXISTS (SELECT 1 FROM follow_ups WHERE request_id = requests.id) THEN 1 ELSE 0 END
    FROM requests LEFT JOIN contacts ON contacts.id = requests.requester_id
   WHERE requests.id IN ({})
)sql";

struct RequiredField {
  Id<Request> request;
  Field field;
  State state;
  bool is_of_stage;

  static RequiredField from(Row& row) {
    return {row.read<Id<Request>>(), row.read<Field>(), row.read<State>(), row.read<bool>()};
  }
};

struct ContentOf {
  Id<Request> request;
  Content content;

  static ContentOf from(Row& row) { return {row.read<Id<Request>>(), Content::from(row)}; }
};

using Rules = std::map<Id<Request>, std::vector<RequiredField>>;

// As many rows for each of these as a statement has; `{}` in its text are their ids.
template <class T>
std::vector<T> rows_about(Reads& db, std::string_view text, const std::vector<Request>& requests) {
  return lists::rows_about<T>(db, text, requests, &Request::id);
}

Rules rules_for(Reads& db, const std::vector<Request>& requests) {
  Rules rules;
  for (const auto& rule : rows_about<RequiredField>(db, select_fields, requests)) rules[rule.request].push_back(rule);
  return rules;
}

std::map<Id<Request>, Content> contents_of(Reads& db, const std::vector<Request>& requests) {
  std::map<Id<Request>, Content> contents;
  for (const auto& [request, content] : rows_about<ContentOf>(db, select_contents, requests))
    contents[request] = content;
  for (const auto& request : requests) {
    auto& content = contents[request.id];
    if (!content.says_what) content.says_what = conversations::was_said_from_outside(db, request.ref());
  }
  return contents;
}

bool is_asked_for(const std::vector<RequiredField>& rules, Field field, State state) {
  // A stage that asks for something does not take away what every type asks for.
  const bool of_states = std::ranges::any_of(rules, [](const auto& rule) { return !rule.is_of_stage; });
  if (!of_states && std::ranges::find(usual, field) != usual.end()) return true;
  return std::ranges::any_of(rules, [&](const auto& rule) { return rule.field == field && rule.state <= state; });
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

std::vector<Required> required_of(const Request& request, State state, const std::vector<RequiredField>& rules,
                                  const Content& content) {
  std::vector<Required> required;
  for (const auto field : all_of<Field>()) {
    if (is_asked_for(rules, field, state)) required.push_back({field, is_there(request, content, field)});
  }
  return required;
}

std::vector<Field> missing_of(const std::vector<Required>& required) {
  std::vector<Field> missing;
  for (const auto& [field, is_there] : required) {
    if (!is_there) missing.push_back(field);
  }
  return missing;
}

}  // namespace

Content content_of(Reads& db, const Request& request) { return contents_of(db, {request})[request.id]; }

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

std::vector<Required> required_for(Reads& db, const Request& request, State state, const Content& content) {
  return required_of(request, state, rules_for(db, {request})[request.id], content);
}

std::vector<Required> required_for(Reads& db, const Request& request, State state) {
  return required_for(db, request, state, content_of(db, request));
}

std::vector<Field> missing_for(Reads& db, const Request& request, State state) {
  return missing_for(db, std::vector{request}, state).front();
}

std::vector<std::vector<Field>> missing_for(Reads& db, const std::vector<Request>& requests, State state) {
  std::vector<std::vector<Field>> missing;
  if (requests.empty()) return missing;
  auto rules = rules_for(db, requests);
  const auto contents = contents_of(db, requests);
  for (const auto& request : requests)
    missing.push_back(missing_of(required_of(request, state, rules[request.id], contents.at(request.id))));
  return missing;
}

std::vector<Field> missing_between(Reads& db, const Request& request, const Content& content, State from, State to) {
  const auto rules = rules_for(db, {request})[request.id];
  auto missing = missing_of(required_of(request, to, rules, content));
  const auto excused = missing_of(required_of(request, from, rules, content));
  std::erase_if(missing, [&](Field field) { return std::ranges::find(excused, field) != excused.end(); });
  return missing;
}

std::vector<Field> missing_at(Reads& db, const Request& request, const Content& content, Id<Stage> stage) {
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

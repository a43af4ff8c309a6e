#include "requests/beginning.h"

#include <algorithm>

#include "requests/standing.h"

namespace relais::requests {
namespace {

constexpr Sql select_begun = R"sql(
  SELECT 1 FROM events WHERE record_kind = 'request' AND record_id = $1 AND kind = 'begun' LIMIT 1
)sql";

std::optional<Id<Stage>> first_stage_of_work(Reads& db, const Request& request) {
  if (!request.type) return std::nullopt;
  const auto stages = stages_of(db, request.type->id);
  const auto first = std::ranges::find(stages, State::in_progress, &Stage::state);
  return first == stages.end() ? std::nullopt : std::optional{first->id};
}

}  // namespace

std::vector<Field> missing_to_begin(Reads& db, const Request& request, const Content& content,
                                    const std::optional<Id<Stage>>& at) {
  auto missing = missing_between(db, request, content, State::assigned, State::in_progress);
  const auto stage = at ? at : first_stage_of_work(db, request);
  if (!stage) return missing;
  for (const auto field : missing_at(db, request, content, *stage)) {
    if (std::ranges::find(missing, field) == missing.end()) missing.push_back(field);
  }
  std::ranges::sort(missing);
  return missing;
}

std::vector<Field> missing_to_begin(Reads& db, const Request& request) {
  return missing_to_begin(db, request, content_of(db, request));
}

void begin(Transaction& tx, const Request& request, std::string_view why, const Person& by) {
  move(tx, request, {State::in_progress, "begun", std::string{why}, {}, {}, {}}, by);
}

void begin_by_writing(Transaction& tx, const Request& request, const Person& by) {
  if (request.state != State::assigned || !request.is_responsible(by)) return;
  if (missing_to_begin(tx, request).empty()) begin(tx, request, "", by);
}

State where_it_goes_on(Reads& db, const Request& request) {
  if (!request.responsible) return State::qualified;
  const bool has_begun = db.first<int>(select_begun, request.id).has_value();
  return has_begun || missing_to_begin(db, request).empty() ? State::in_progress : State::assigned;
}

}  // namespace relais::requests

#include <algorithm>

#include "requests/request_type.h"

namespace relais::requests {
namespace {

constexpr Sql select_stages = R"sql(
  SELECT id, state, name FROM request_type_stages WHERE type_id = $1 ORDER BY position, id
)sql";

constexpr Sql select_stage_within = R"sql(
  SELECT id, state, name FROM request_type_stages WHERE id = $1 AND type_id = $2 AND state = $3
)sql";

constexpr Sql update_stage = R"sql(
  UPDATE requests SET stage_id = $2 WHERE id = $1 AND state = $3
)sql";

}  // namespace

Stage Stage::from(Row& row) { return {row.read<Id<Stage>>(), row.read<State>(), row.read<std::string>()}; }

std::vector<Stage> stages_of(Reads& db, Id<RequestType> type) {
  auto stages = db.all<Stage>(select_stages, type);
  std::ranges::stable_sort(stages, {}, &Stage::state);
  return stages;
}

std::optional<Stage> stage_in_reach(Reads& db, const Request& request, Id<Stage> id) {
  if (!request.type) return std::nullopt;
  for (const auto& stage : stages_of(db, request.type->id)) {
    if (stage.id == id && is_in_reach(request, stage)) return stage;
  }
  return std::nullopt;
}

bool is_in_reach(const Request& request, const Stage& stage) {
  const bool begins_work = request.state == State::assigned && stage.state == State::in_progress;
  return stage.state == request.state || begins_work;
}

bool set_stage(Transaction& tx, const Request& request, Id<Stage> stage, const Actor& by) {
  if (!request.type) return false;
  const auto found = tx.first<Stage>(select_stage_within, stage, request.type->id, request.state);
  if (!found || tx.run(update_stage, request.id, stage, request.state) == 0) return false;
  if (found->name != request.stage) {
    record(tx, by, request.ref(), "stage_set", {change("stage", request.stage, found->name)});
  }
  return true;
}

}  // namespace relais::requests

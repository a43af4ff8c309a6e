#include "requests/types/stages.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "requests/types/order.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_name = 60;

constexpr std::array states_with_stages{State::received,    State::qualified, State::assigned,
                                        State::in_progress, State::waiting,   State::resolved};

constexpr Sql select_stage = R"sql(
  SELECT id, state, name FROM request_type_stages WHERE type_id = $1 AND id = $2
)sql";

constexpr Sql insert_stage = R"sql(
  INSERT INTO request_type_stages (type_id, state, name, position)
  VALUES ($1, $2, $3, (SELECT coalesce(max(position), 0) + 1 FROM request_type_stages WHERE type_id = $1))
  RETURNING id
)sql";

constexpr Sql update_name = R"sql(
  UPDATE request_type_stages SET name = $2 WHERE id = $1
)sql";

constexpr Sql update_position = R"sql(
  UPDATE request_type_stages SET position = $2 WHERE id = $1
)sql";

constexpr Sql delete_stage = R"sql(
  DELETE FROM request_type_stages WHERE id = $1
)sql";

constexpr Sql count_requests = R"sql(
  SELECT count(*) FROM requests WHERE stage_id = $1
)sql";

constexpr Sql select_fields = R"sql(
  SELECT field FROM request_type_fields WHERE stage_id = $1
)sql";

constexpr Sql delete_fields = R"sql(
  DELETE FROM request_type_fields WHERE stage_id = $1
)sql";

constexpr Sql insert_field = R"sql(
  INSERT INTO request_type_fields (type_id, field, state, stage_id) VALUES ($1, $2, $3, $4)
)sql";

// Whoever waits is at work all the same.
State rule_state_of(State state) { return state == State::waiting ? State::in_progress : state; }

void put_fields(Transaction& tx, const RequestType& type, Id<Stage> stage, State state, std::string_view fields) {
  tx.run(delete_fields, stage);
  for (const auto field : words_in<Field>(fields)) tx.run(insert_field, type.id, field, rule_state_of(state), stage);
}

std::optional<std::string> mistake_in_name(Reads& db, const RequestType& type, const std::string& name,
                                           std::optional<Id<Stage>> own) {
  if (name.empty()) return std::string{t("Give the stage a name.")};
  if (characters(name) > longest_name) {
    return t("At most {count} characters, please.", {{"count", std::to_string(longest_name)}});
  }
  const auto others = stages_of(db, type.id);
  const bool is_taken = std::ranges::any_of(
      others, [&](const auto& other) { return other.id != own && folded(other.name) == folded(name); });
  if (is_taken) return std::string{t("Another stage of this type has this name already.")};
  return std::nullopt;
}

}  // namespace

Options state_options() {
  Options options;
  for (const auto state : states_with_stages)
    options.push_back({std::string{name_of(state)}, std::string{filter_label(state)}});
  return options;
}

bool can_ask_for_fields(State state) { return state != State::received; }

std::optional<Stage> stage(Reads& db, Id<RequestType> type, Id<Stage> id) {
  return db.first<Stage>(select_stage, type, id);
}

StageSettings settings_of(Reads& db, const Stage& stage) {
  return {stage.name, std::string{name_of(stage.state)},
          chosen_among(options_of<Field>(), db.all<std::string>(select_fields, stage.id))};
}

Mistakes mistakes_in(Reads& db, const RequestType& type, const StageSettings& settings, std::optional<Id<Stage>> own) {
  Mistakes mistakes;
  if (auto mistake = mistake_in_name(db, type, settings.name, own)) mistakes.push_back({"name", *std::move(mistake)});
  if (!offers(state_options(), settings.state))
    mistakes.push_back({"state", std::string{t("Choose the state in which this stage is.")}});
  if (!all_offered(options_of<Field>(), settings.fields))
    mistakes.push_back({"fields", std::string{t("One of these things cannot be asked for.")}});
  if (const auto state = named<State>(settings.state); state && !can_ask_for_fields(*state) && !settings.fields.empty())
    mistakes.push_back({"state", std::string{t("Nothing can be asked for before a request has come.")}});
  return mistakes;
}

Id<Stage> add_stage(Transaction& tx, const RequestType& type, const StageSettings& settings, const Actor& by) {
  const auto state = named<State>(settings.state).value();
  const auto id = tx.returning<Id<Stage>>(insert_stage, type.id, state, settings.name);
  put_fields(tx, type, id, state, settings.fields);
  record(tx, by, type.ref(), "stage_added", {change("stage", "", settings.name), change("state", "", settings.state)});
  return id;
}

void change_stage(Transaction& tx, const RequestType& type, const Stage& stage, const StageSettings& settings,
                  const Actor& by) {
  const auto before = settings_of(tx, stage);
  std::vector<Change> changes;
  if (settings.name != before.name) {
    tx.run(update_name, stage.id, settings.name);
    changes.push_back(change("stage", before.name, settings.name));
  }
  if (settings.fields != before.fields) {
    put_fields(tx, type, stage.id, stage.state, settings.fields);
    if (changes.empty()) changes.push_back(change("of_stage", "", stage.name));
    changes.push_back(change("fields", before.fields, settings.fields));
  }
  if (!changes.empty()) record(tx, by, type.ref(), "stage_changed", changes);
}

void shift_stage(Transaction& tx, const RequestType& type, const Stage& stage, Direction direction, const Actor& by) {
  auto stages = stages_of(tx, type.id);
  std::erase_if(stages, [&](const auto& other) { return other.state != stage.state; });
  const auto before = names_in_order(stages, &Stage::name);
  if (!shift(stages, stage.id, direction)) return;
  // The others keep their places: those of one state take each other's.
  std::int64_t position = 0;
  auto all = stages_of(tx, type.id);
  auto next = stages.begin();
  for (auto& each : all) {
    if (each.state == stage.state) each = *next++;
    tx.run(update_position, each.id, ++position);
  }
  record(tx, by, type.ref(), "stages_ordered", {change("order", before, names_in_order(stages, &Stage::name))});
}

std::int64_t requests_at(Reads& db, Id<Stage> stage) { return db.value<std::int64_t>(count_requests, stage); }

void remove_stage(Transaction& tx, const RequestType& type, const Stage& stage, const Actor& by) {
  tx.run(delete_fields, stage.id);
  tx.run(delete_stage, stage.id);
  record(tx, by, type.ref(), "stage_removed",
         {change("stage", stage.name, ""), change("state", name_of(stage.state), "")});
}

}  // namespace relais::requests

#include "requests/types/required_fields.h"

#include "dispatch/options.h"

namespace relais::requests {
namespace {

constexpr Sql select_fields = R"sql(
  SELECT field FROM request_type_fields WHERE type_id = $1 AND state = $2 AND stage_id IS NULL
)sql";

constexpr Sql select_any = R"sql(
  SELECT 1 FROM request_type_fields WHERE type_id = $1 AND stage_id IS NULL LIMIT 1
)sql";

constexpr Sql delete_fields = R"sql(
  DELETE FROM request_type_fields WHERE type_id = $1 AND state = $2 AND stage_id IS NULL
)sql";

constexpr Sql insert_field = R"sql(
  INSERT INTO request_type_fields (type_id, field, state) VALUES ($1, $2, $3)
)sql";

struct OfState {
  State state;
  std::string RequiredFields::*fields;
};

constexpr std::array by_state{
    OfState{State::qualified, &RequiredFields::qualified}, OfState{State::assigned, &RequiredFields::assigned},
    OfState{State::in_progress, &RequiredFields::in_progress}, OfState{State::resolved, &RequiredFields::resolved}};

}  // namespace

RequiredFields required_fields_of(Reads& db, Id<RequestType> type) {
  RequiredFields required;
  for (const auto& [state, fields] : by_state) {
    required.*fields = chosen_among(options_of<Field>(), db.all<std::string>(select_fields, type, state));
  }
  return required;
}

bool asks_for_the_usual(Reads& db, Id<RequestType> type) { return !db.first<int>(select_any, type); }

Mistakes mistakes_in(const RequiredFields& required) {
  Mistakes mistakes;
  for (const auto& [state, fields] : by_state) {
    if (!all_offered(options_of<Field>(), required.*fields))
      mistakes.push_back({std::string{name_of(state)}, std::string{t("One of these things cannot be asked for.")}});
  }
  return mistakes;
}

void set_required_fields(Transaction& tx, const RequestType& type, const RequiredFields& required, const Actor& by) {
  const auto before = required_fields_of(tx, type.id);
  std::vector<Change> changes;
  for (const auto& [state, fields] : by_state) {
    if (before.*fields == required.*fields) continue;
    tx.run(delete_fields, type.id, state);
    for (const auto field : words_in<Field>(required.*fields)) tx.run(insert_field, type.id, field, state);
    changes.push_back(change(fmt::format("fields_{}", name_of(state)), before.*fields, required.*fields));
  }
  if (!changes.empty()) record(tx, by, type.ref(), "fields_changed", changes);
}

}  // namespace relais::requests

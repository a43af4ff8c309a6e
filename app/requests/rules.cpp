#include "requests/rules.h"

namespace relais::requests {
namespace {

constexpr const char* restore = "Take this request and its events out of a backup, and compare.";

constexpr Sql another_end{R"sql(
  SELECT number || ': is ' || state || ', and its story ends at ' || coalesce(told, 'nothing') AS place
    FROM (SELECT number, state,
                 (SELECT json_extract(change.value, '$.to')
                    FROM events, json_each(events.changes) AS change
                   WHERE record_kind = 'request' AND record_id = requests.id
                     AND json_extract(change.value, '$.field') = 'state'
                   ORDER BY events.id DESC LIMIT 1) AS told
            FROM requests) AS stories
   WHERE told IS NULL OR told <> state
)sql",
                          R"sql(
  SELECT number || ': is ' || state || ', and its story ends at ' || coalesce(told, 'nothing') AS place
    FROM (SELECT number, state,
                 (SELECT change.value ->> 'to'
                    FROM events, json_array_elements(CAST(events.changes AS json)) AS change
                   WHERE record_kind = 'request' AND record_id = requests.id AND change.value ->> 'field' = 'state'
                   ORDER BY events.id DESC LIMIT 1) AS told
            FROM requests) AS stories
   WHERE told IS NULL OR told <> state
)sql"};

constexpr Sql beyond_its_counter = R"sql(
  SELECT number || ': its counter stands at ' || coalesce((SELECT value FROM counters WHERE series = 'request/' || year), 0) AS place
    FROM (SELECT number, substr(number, 5, 4) AS year, CAST(substr(number, 10) AS BIGINT) AS count FROM requests) AS numbers
   WHERE count > coalesce((SELECT value FROM counters WHERE series = 'request/' || year), 0)
)sql";

constexpr Sql on_a_foreign_stage = R"sql(
  SELECT number || ': stands at a stage of another type or state' AS place
    FROM requests JOIN request_type_stages ON request_type_stages.id = requests.stage_id
   WHERE request_type_stages.type_id IS DISTINCT FROM requests.type_id OR request_type_stages.state <> requests.state
)sql";

constexpr Sql waiting_for_nobody = R"sql(
  SELECT number || ': waits, and nobody knows for what' AS place FROM requests WHERE state = 'waiting' AND waits_for IS NULL
)sql";

}  // namespace

void add_rules(Rules& rules) {
  rules.kinds.push_back({"request", "requests"});
  rules.kinds.push_back({"request_type", "request_types"});
  rules.rules.push_back({"a request is in the state at which its story ends", another_end, restore});
  rules.rules.push_back({"no number was given that its counter has not reached", beyond_its_counter,
                         "Set the counter to the greatest number given, or a number will be given twice."});
  rules.rules.push_back({"a request stands at a stage of its own type and state", on_a_foreign_stage,
                         "Choose its stage anew on its page."});
  rules.rules.push_back({"whatever waits says for what", waiting_for_nobody, "Let it wait anew on its page."});
}

}  // namespace relais::requests

#include "requests/taking_back.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "conversations/taking_back.h"
#include "lib/text/json.h"
#include "people/people.h"
#include "requests/answerers.h"

namespace relais::requests {
namespace {

constexpr std::string_view field_before = "before";

constexpr Sql select_standing = R"sql(
  SELECT state, stage_id, standing_since, standing_by, standing_why, waits_for, waits_until, responsible_id, team_id,
         responsible_why
    FROM requests WHERE id = $1
)sql";

// A stage that is gone meanwhile is none.
constexpr Sql update_standing = R"sql(
  UPDATE requests
     SET state = $2, stage_id = (SELECT id FROM request_type_stages WHERE id = $3 AND type_id = requests.type_id),
         standing_since = $4, standing_by = $5, standing_why = $6, waits_for = $7, waits_until = $8,
         responsible_id = $9, team_id = $10, responsible_why = $11
   WHERE id = $1
)sql";

// A quotation mark within typed words has a backslash before it, so that nobody can type this.
constexpr Sql select_last_move = R"sql(
  SELECT id, record_kind, record_id, kind, by_person, on_behalf_of, at, changes
    FROM events
   WHERE record_kind = 'request' AND record_id = $1 AND changes LIKE '%"field":"before"%'
   ORDER BY id DESC LIMIT 1
)sql";

constexpr Sql select_moves = R"sql(
  SELECT number, '' FROM events JOIN requests ON requests.id = record_id
   WHERE events.id BETWEEN $1 AND $2 AND by_person = $3 AND record_kind = 'request'
     AND kind IN ('assigned', 'transferred', 'resolved')
   ORDER BY events.id LIMIT 200
)sql";

constexpr Sql select_taggings = R"sql(
  SELECT number, changes FROM events JOIN requests ON requests.id = record_id
   WHERE events.id BETWEEN $1 AND $2 AND by_person = $3 AND record_kind = 'request' AND kind = 'tagged'
   ORDER BY events.id LIMIT 200
)sql";

using Number = std::optional<std::int64_t>;

struct Before {
  std::string state;
  Number stage;
  std::int64_t since = 0;
  Number by;
  std::string why;
  std::optional<std::string> waits_for;
  Number waits_until;
  Number responsible;
  Number team;
  std::string responsible_why;

  static Before from(Row& row);
};

Before Before::from(Row& row) {
  Before before;
  before.state = row.read<std::string>();
  before.stage = row.read<Number>();
  before.since = row.read<std::int64_t>();
  before.by = row.read<Number>();
  before.why = row.read<std::string>();
  before.waits_for = row.read<std::optional<std::string>>();
  before.waits_until = row.read<Number>();
  before.responsible = row.read<Number>();
  before.team = row.read<Number>();
  before.responsible_why = row.read<std::string>();
  return before;
}

std::string as_text(const Before& before) {
  std::string text;
  JsonWriter json{text};
  json.begin_object().field("state", before.state).field("stage", before.stage).field("since", before.since);
  json.field("by", before.by).field("why", before.why).field("waits_for", before.waits_for);
  json.field("waits_until", before.waits_until).field("responsible", before.responsible).field("team", before.team);
  json.field("responsible_why", before.responsible_why).end_object();
  return text;
}

template <class T>
std::optional<T> maybe(const nlohmann::json& json, const char* name) {
  const auto& value = json.at(name);
  return value.is_null() ? std::nullopt : std::optional{value.get<T>()};
}

Before read_before(const std::string& text) {
  const auto json = nlohmann::json::parse(text);
  return {json.at("state"),
          maybe<std::int64_t>(json, "stage"),
          json.at("since"),
          maybe<std::int64_t>(json, "by"),
          json.at("why"),
          maybe<std::string>(json, "waits_for"),
          maybe<std::int64_t>(json, "waits_until"),
          maybe<std::int64_t>(json, "responsible"),
          maybe<std::int64_t>(json, "team"),
          json.at("responsible_why")};
}

bool did(Undoable what, const std::string& kind) {
  switch (what) {
    case Undoable::assignment: return kind == "assigned" || kind == "transferred";
    case Undoable::wait: return kind == "waiting";
    case Undoable::resolution: return kind == "resolved";
  }
  return false;
}

std::vector<Change> changes_to(Reads& db, const Request& request, const Before& before) {
  std::vector<Change> changes{change("state", name_of(request.state), before.state), as_it_was(db, request)};
  if (before.responsible != (request.responsible_id ? Number{request.responsible_id->value} : Number{})) {
    const auto name = before.responsible ? people::name_of(db, Id<Person>{*before.responsible}) : std::string{};
    changes.push_back(change("responsible", request.responsible ? request.responsible->name : "", name));
  }
  return changes;
}

}  // namespace

DoneThere DoneThere::from(Row& row) {
  DoneThere there{row.read<std::string>(), {}};
  const auto changes = row.read<std::string>();
  if (!changes.empty()) there.tag = nlohmann::json::parse(changes).at(0).at("to");
  return there;
}

Change as_it_was(Reads& db, const Request& request) {
  return change(field_before, as_text(db.value<Before>(select_standing, request.id)), "");
}

bool is_as_it_was(const Change& change) { return change.field == field_before; }

std::optional<std::string> take_back(Transaction& tx, const Request& request, Undoable what, const EventSpan& events,
                                     const Person& by) {
  std::string too_late{t("something else was done with it since")};
  const auto last = tx.first<Event>(select_last_move, request.id);
  if (!last || !events.holds(last->id) || !did(what, last->kind) || last->by.person != by.id.value) return too_late;
  const auto before = read_before(std::ranges::find_if(last->changes, is_as_it_was)->from);
  const bool is_his_again = before.responsible && Id<Person>{*before.responsible} != request.responsible_id;
  const auto type = request.type ? std::optional{request.type->id} : std::nullopt;
  if (is_his_again && !can_answer(tx, Id<Person>{*before.responsible}, type)) return too_late;
  const auto changes = changes_to(tx, request, before);
  tx.run(update_standing, request.id, before.state, before.stage, before.since, before.by, before.why, before.waits_for,
         before.waits_until, before.responsible, before.team, before.responsible_why);
  record(tx, by, request.ref(), "taken_back", changes);
  if (what == Undoable::resolution) conversations::stop_automatic(tx, request.ref());
  return std::nullopt;
}

std::vector<DoneThere> taggings_in(Reads& db, const EventSpan& events, const Person& by) {
  return db.all<DoneThere>(select_taggings, events.first, events.last, by.id);
}

std::vector<DoneThere> moves_in(Reads& db, const EventSpan& events, const Person& by) {
  return db.all<DoneThere>(select_moves, events.first, events.last, by.id);
}

}  // namespace relais::requests

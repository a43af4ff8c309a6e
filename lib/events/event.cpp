#include "lib/events/event.h"

#include <nlohmann/json.hpp>

#include "lib/text/json.h"

namespace relais {
namespace {

constexpr Sql insert_event = R"sql(
  INSERT INTO events (record_kind, record_id, kind, by_person, on_behalf_of, at, changes)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  RETURNING id
)sql";

constexpr Sql select_events_of_record = R"sql(
  SELECT id, record_kind, record_id, kind, by_person, on_behalf_of, at, changes
    FROM events
   WHERE record_kind = $1 AND record_id = $2
   ORDER BY id
)sql";

constexpr Sql select_events_but = R"sql(
  SELECT id, record_kind, record_id, kind, by_person, on_behalf_of, at, changes
    FROM events
   WHERE record_kind = $1 AND record_id = $2 AND kind <> $3
   ORDER BY id
)sql";

std::string as_json(const std::vector<Change>& changes) {
  std::string text;
  JsonWriter json(text);
  json.begin_array();
  for (const auto& [field, from, to] : changes) {
    json.begin_object().field("field", field).field("from", from).field("to", to).end_object();
  }
  json.end_array();
  return text;
}

std::vector<Change> from_json(std::string_view text) {
  std::vector<Change> changes;
  for (const auto& change : nlohmann::json::parse(text)) {
    changes.push_back({change.at("field"), change.at("from"), change.at("to")});
  }
  return changes;
}

}  // namespace

Change change(std::string_view field, std::string_view from, std::string_view to) {
  return {std::string{field}, std::string{from}, std::string{to}};
}

Event Event::from(Row& row) {
  Event event;
  event.id = row.read<std::int64_t>();
  event.record.kind = row.read<std::string>();
  event.record.id = row.read<std::int64_t>();
  event.kind = row.read<std::string>();
  event.by.person = row.read<std::optional<std::int64_t>>();
  event.by.on_behalf_of = row.read<std::optional<std::int64_t>>();
  event.at = row.read<Timestamp>();
  event.changes = from_json(row.read<std::string>());
  return event;
}

std::int64_t record(Transaction& tx, const Actor& by, const RecordRef& record, std::string_view kind,
                    const std::vector<Change>& changes) {
  const auto id = tx.returning<std::int64_t>(insert_event, record.kind, record.id, kind, by.person, by.on_behalf_of,
                                             tx.now(), as_json(changes));
  tx.notify("events", fmt::format("{} {} {}", id, record.kind, record.id));
  return id;
}

std::vector<Event> events_of(Reads& db, const RecordRef& record) {
  return db.all<Event>(select_events_of_record, record.kind, record.id);
}

std::vector<Event> events_but(Reads& db, const RecordRef& record, std::string_view kind) {
  return db.all<Event>(select_events_but, record.kind, record.id, kind);
}

}  // namespace relais

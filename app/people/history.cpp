#include "people/history.h"

#include <map>

#include "lib/time/format.h"

namespace relais {
namespace {

constexpr Sql select_name = R"sql(
  SELECT name FROM people WHERE id = $1
)sql";

// Each name once, however many lines are his.
class Names {
public:
  explicit Names(Reads& db) : db_(db) {}

  std::string of(const std::optional<std::int64_t>& person) {
    if (!person) return {};
    const auto [entry, is_new] = known_.try_emplace(*person);
    if (is_new) entry->second = db_.first<std::string>(select_name, *person).value_or("");
    return entry->second;
  }

private:
  Reads& db_;
  std::map<std::int64_t, std::string> known_;
};

HistoryLine line_of(const Event& event, const HistoryWords& words, Names& names) {
  HistoryLine line{event.kind, std::string{words.event(event.kind)}, names.of(event.by.person), event.at, {}};
  for (const auto& [field, from, to] : event.changes) {
    line.changes.push_back({field, std::string{words.field(field)}, words.value(field, from), words.value(field, to)});
  }
  return line;
}

}  // namespace

History history_of(Reads& db, const RecordRef& record, const HistoryWords& words) {
  Names names{db};
  History history;
  const auto events = events_of(db, record);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    history.push_back(line_of(*event, words, names));
  }
  return history;
}

std::string last_changed_by(Reads& db, const RecordRef& record) {
  const auto events = events_of(db, record);
  return events.empty() ? std::string{} : Names{db}.of(events.back().by.person);
}

void write_json(JsonWriter& out, const History& history) {
  out.elements(history, [](JsonWriter& row, const HistoryLine& line) {
    row.begin_object().field("event", line.kind).field("words", line.title).field("by", line.by).field("at", line.at);
    row.list("changes", line.changes, [](JsonWriter& inner, const HistoryChange& change) {
      inner.begin_object().field("field", change.field).field("from", change.from).field("to", change.to).end_object();
    });
    row.end_object();
  });
}

}  // namespace relais

#include "conversations/thread_part.h"

#include <limits>

#include "lib/text/translation.h"

namespace relais::conversations {
namespace {

constexpr std::string_view select_nth_newest =
    "SELECT said_at FROM messages WHERE record_kind = $1 AND record_id = $2{} ORDER BY said_at DESC, id DESC"
    " LIMIT 1 OFFSET $3";

constexpr std::string_view count_before =
    "SELECT count(*) FROM messages WHERE record_kind = $1 AND record_id = $2{} AND said_at < $3";

constexpr std::string_view count_all = "SELECT count(*) FROM messages WHERE record_kind = $1 AND record_id = $2{}";

constexpr Sql select_opening = R"sql(
  SELECT id, kind, said_at FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND (automatic = 0 OR kind = 'mail_in') ORDER BY said_at, id LIMIT 1
)sql";

constexpr Sql count_messages_from = R"sql(
  SELECT count(*) FROM messages
   WHERE record_kind = $1 AND record_id = $2
     AND said_at >= (SELECT said_at FROM messages WHERE id = $3 AND record_kind = $1 AND record_id = $2)
)sql";

Sql only(std::string_view statement, Shown shown) {
  return kept(fmt::format(fmt::runtime(statement), and_only(shown)));
}

bool is_among(const Opening& opening, Shown shown) {
  switch (shown) {
    case Shown::all: return true;
    case Shown::exchanges: return opening.kind != EntryKind::work_note;
    case Shown::notes:
    case Shown::events: return false;
  }
  return false;
}

}  // namespace

std::string_view filter_label(Shown shown) {
  switch (shown) {
    case Shown::all: return t("All (thread)");
    case Shown::exchanges: return t("Exchanges with people outside");
    case Shown::notes: return t("Internal notes");
    case Shown::events: return t("Events");
  }
  return {};
}

std::string_view and_only(Shown shown) {
  switch (shown) {
    case Shown::all: return "";
    case Shown::exchanges: return " AND kind <> 'work_note'";
    case Shown::notes: return " AND kind = 'work_note'";
    case Shown::events: return " AND 1 = 0";
  }
  return "";
}

ThreadPart ThreadPart::of_one(std::int64_t message) {
  return {Shown::all, Timestamp{std::numeric_limits<std::int64_t>::max()}, message, 0};
}

Opening Opening::from(Row& row) { return {row.read<std::int64_t>(), row.read<EntryKind>(), row.read<Timestamp>()}; }

std::optional<Opening> opening_of(Reads& db, const RecordRef& record) {
  return db.first<Opening>(select_opening, record.kind, record.id);
}

ThreadPart newest_part(Reads& db, const RecordRef& record, Shown shown, std::int64_t most,
                       const std::optional<Opening>& opening) {
  ThreadPart part;
  part.shown = shown;
  if (shown == Shown::events || most == 0) return part;
  const auto nth_newest = only(select_nth_newest, shown);
  if (!db.first<Timestamp>(nth_newest, record.kind, record.id, most)) return part;
  part.since = db.value<Timestamp>(nth_newest, record.kind, record.id, most - 1);
  part.earlier = db.value<std::int64_t>(only(count_before, shown), record.kind, record.id, part.since);
  if (opening && is_among(*opening, shown) && opening->at < part.since) {
    part.opening = opening->message;
    --part.earlier;
  }
  return part;
}

std::int64_t ThreadCounts::of(Shown shown) const {
  switch (shown) {
    case Shown::all: return exchanges + notes + events;
    case Shown::exchanges: return exchanges;
    case Shown::notes: return notes;
    case Shown::events: return events;
  }
  return 0;
}

ThreadCounts count_messages(Reads& db, const RecordRef& record) {
  const auto count = [&](Shown shown) {
    return db.value<std::int64_t>(only(count_all, shown), record.kind, record.id);
  };
  return {count(Shown::exchanges), count(Shown::notes), 0};
}

std::int64_t count_from(Reads& db, const RecordRef& record, std::int64_t message) {
  return db.value<std::int64_t>(count_messages_from, record.kind, record.id, message);
}

}  // namespace relais::conversations

#include "drafts/draft.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "lib/text/characters.h"

namespace relais::drafts {
namespace {

constexpr Sql select_on_record = R"sql(
  SELECT record_kind, record_id, kind, exchange_id, words, rich_words, left_out, uploads, activity, addressed_to, subject, writer,
         kept_at
    FROM drafts
   WHERE person_id = $1 AND record_kind = $2 AND record_id = $3 ORDER BY kind, coalesce(exchange_id, 0)
)sql";

constexpr Sql select_of_person = R"sql(
  SELECT record_kind, record_id, kind, exchange_id, words, rich_words, left_out, uploads, activity, addressed_to, subject, writer,
         kept_at
    FROM drafts
   WHERE person_id = $1 ORDER BY kept_at DESC LIMIT $2
)sql";

constexpr Sql select_records = R"sql(
  SELECT DISTINCT record_id FROM drafts WHERE person_id = $1 AND record_kind = $2 LIMIT 1000
)sql";

constexpr Sql select_uploads = R"sql(
  SELECT uploads FROM drafts WHERE uploads <> ''
)sql";

constexpr Sql upsert_draft = R"sql(
  INSERT INTO drafts (person_id, record_kind, record_id, kind, words, left_out, uploads, activity, writer, kept_at,
                      rich_words, addressed_to, subject, exchange_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT (person_id, record_kind, record_id, kind, coalesce(exchange_id, 0))
  DO UPDATE SET words = $5, left_out = $6, uploads = $7, activity = $8, writer = $9, kept_at = $10, rich_words = $11,
                addressed_to = $12, subject = $13
)sql";

constexpr Sql delete_draft = R"sql(
  DELETE FROM drafts
   WHERE person_id = $1 AND record_kind = $2 AND record_id = $3 AND kind = $4 AND coalesce(exchange_id, 0) = $5
)sql";

constexpr Sql move_with_exchanges = R"sql(
  UPDATE drafts SET record_kind = $1, record_id = $2
   WHERE exchange_id IN (SELECT id FROM exchanges WHERE record_kind = $1 AND record_id = $2)
)sql";

constexpr Sql delete_old = R"sql(
  DELETE FROM drafts WHERE kept_at < $1
)sql";

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string in_lines(const std::vector<std::string>& all) { return fmt::format("{}", fmt::join(all, "\n")); }

std::optional<Draft> draft_like(Reads& db, const Draft& draft, Id<Person> person) {
  for (auto& each : drafts_on(db, draft.record, person))
    if (each.is_of(draft.kind, draft.exchange)) return std::move(each);
  return std::nullopt;
}

// The same tab goes on with its own, even where it did not hear that it was kept.
bool is_newer_elsewhere(const std::optional<Draft>& here, const Draft& draft, std::int64_t seen) {
  if (!here) return seen != 0;
  if (here->typed == draft.typed) return false;
  return here->version() != seen && (draft.writer.empty() || here->writer != draft.writer);
}

}  // namespace

bool Typed::is_blank() const {
  const auto says_nothing = [](const std::string& line) { return trimmed(line).empty(); };
  return says_nothing(words) && says_nothing(to) && says_nothing(subject) && uploads.empty() &&
         std::ranges::all_of(activity, says_nothing);
}

Draft Draft::from(Row& row) {
  Draft draft;
  draft.record = RecordRef::from(row);
  draft.kind = row.read<Kind>();
  draft.exchange = row.read<std::optional<Id<conversations::Exchange>>>();
  draft.typed.words = row.read<std::string>();
  draft.typed.rich_words = row.read<std::string>();
  draft.typed.left_out = lines_in(row.read<std::string>());
  draft.typed.uploads = lines_in(row.read<std::string>());
  draft.typed.activity = lines_in(row.read<std::string>());
  draft.typed.to = row.read<std::string>();
  draft.typed.subject = row.read<std::string>();
  draft.writer = row.read<std::string>();
  draft.kept_at = row.read<Timestamp>();
  return draft;
}

std::string Draft::query() const {
  return exchange ? fmt::format("write={}&exchange={}", name_of(kind), exchange->value)
                  : fmt::format("write={}", name_of(kind));
}

std::vector<Draft> drafts_on(Reads& db, const RecordRef& record, Id<Person> person) {
  return db.all<Draft>(select_on_record, person, record.kind, record.id);
}

std::vector<std::int64_t> records_with_drafts(Reads& db, Id<Person> person, std::string_view kind) {
  return db.all<std::int64_t>(select_records, person, kind);
}

std::vector<std::string> uploads_of_drafts(Reads& db) {
  std::vector<std::string> uploads;
  for (const auto& lines : db.all<std::string>(select_uploads))
    for (auto& each : lines_in(lines)) uploads.push_back(std::move(each));
  return uploads;
}

std::vector<Draft> drafts_of(Reads& db, Id<Person> person, std::size_t most) {
  return db.all<Draft>(select_of_person, person, static_cast<std::int64_t>(most));
}

Keeping keep(Transaction& tx, const Draft& draft, Id<Person> person, std::int64_t seen) {
  auto here = draft_like(tx, draft, person);
  // Nothing is left to lose where both are empty.
  if (!here && draft.typed.is_blank()) return {};
  if (is_newer_elsewhere(here, draft, seen)) return {false, std::move(here)};
  if (draft.typed.is_blank()) {
    discard(tx, draft.record, draft.kind, person, draft.exchange);
    return {};
  }
  auto kept = draft;
  kept.kept_at = here ? std::max(tx.now(), here->kept_at + std::chrono::microseconds{1}) : tx.now();
  tx.run(upsert_draft, person, kept.record.kind, kept.record.id, name_of(kept.kind), kept.typed.words,
         in_lines(kept.typed.left_out), in_lines(kept.typed.uploads), in_lines(kept.typed.activity), kept.writer,
         kept.kept_at, kept.typed.rich_words, kept.typed.to, kept.typed.subject, kept.exchange);
  return {true, std::move(kept)};
}

void discard(Transaction& tx, const RecordRef& record, Kind kind, Id<Person> person,
             std::optional<Id<conversations::Exchange>> exchange) {
  tx.run(delete_draft, person, record.kind, record.id, name_of(kind), exchange ? exchange->value : 0);
}

void follow_exchanges(Transaction& tx, const RecordRef& to) { tx.run(move_with_exchanges, to.kind, to.id); }

std::int64_t forget_older_than(Transaction& tx, Timestamp then) { return tx.run(delete_old, then); }

void write_json(JsonWriter& out, const Draft& draft) {
  out.begin_object().field("kind", draft.kind).field("text", draft.typed.words);
  out.field("html", draft.typed.rich_words);
  out.list("left_out", draft.typed.left_out).list("uploads", draft.typed.uploads);
  out.list("activity", draft.typed.activity).field("to", draft.typed.to).field("subject", draft.typed.subject);
  out.field("exchange", draft.exchange ? std::optional{draft.exchange->value} : std::nullopt);
  out.field("version", draft.version()).field("kept_at", draft.kept_at).end_object();
}

void write_json(JsonWriter& out, const Keeping& keeping) {
  out.begin_object().field("kept", keeping.is_kept);
  out.object("draft", keeping.draft, [](JsonWriter& each, const Draft& draft) { write_json(each, draft); });
  out.end_object();
}

}  // namespace relais::drafts

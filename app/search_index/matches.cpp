#include "search_index/matches.h"

#include "search_index/windows.h"

namespace relais::search_index {
namespace {

// So many are looked at for one page, whether they may be seen or not.
constexpr std::size_t most_looked_at = 5'000;

constexpr Sql select_newest_number = R"sql(
  SELECT max(id) FROM search_entries
)sql";

// The first columns are those of a match.
struct Candidate {
  Match match;
  bool is_seen = false;

  static Candidate from(Row& row) {
    Candidate candidate{Match::from(row), false};
    candidate.is_seen = row.read<bool>();
    return candidate;
  }
};

// CROSS, since SQLite would else begin with every entry there ever was. PostgreSQL has no order in its index of words;
// the sums keep it from going through all entries by their number.
constexpr std::string_view candidates_of_sqlite = R"sql(
  SELECT entry.id, entry.record_kind, entry.record_id, entry.place, CASE WHEN {} THEN 1 ELSE 0 END
    FROM search_index CROSS JOIN search_entries AS entry
   WHERE search_index MATCH $2 AND search_index.rowid < $3 AND search_index.rowid >= $4
     AND entry.id = search_index.rowid AND entry.place IS NOT NULL
   ORDER BY search_index.rowid DESC LIMIT $5
)sql";

constexpr std::string_view candidates_of_postgres = R"sql(
  WITH entry AS MATERIALIZED (
    SELECT id, record_kind, record_id, place FROM search_entries
     WHERE words @@ CAST($2 AS tsquery) AND id + 0 < $3 AND id + 0 >= $4
     ORDER BY id + 0 DESC LIMIT $5
  )
  SELECT id, record_kind, record_id, place, CASE WHEN {} THEN 1 ELSE 0 END FROM entry ORDER BY id DESC
)sql";

constexpr std::string_view own_of_sqlite = R"sql(
  SELECT entry.id, entry.record_kind, entry.record_id, entry.place
    FROM ({}) AS own CROSS JOIN search_entries AS entry
   WHERE entry.record_kind = 'request' AND entry.record_id = own.id AND entry.id < $3 AND entry.place IS NOT NULL
     AND EXISTS (SELECT 1 FROM search_index WHERE search_index.rowid = entry.id AND search_index MATCH $2)
   ORDER BY entry.id DESC LIMIT $4
)sql";

constexpr std::string_view own_of_postgres = R"sql(
  WITH entry AS MATERIALIZED (
    SELECT search_entries.id, record_kind, record_id, place, words FROM ({}) AS own
      JOIN search_entries ON record_kind = 'request' AND record_id = own.id AND search_entries.id < $3
  )
  SELECT id, record_kind, record_id, place FROM entry WHERE words @@ CAST($2 AS tsquery) ORDER BY id DESC LIMIT $4
)sql";

// Goes through candidates until enough of them may be seen.
class Looking {
public:
  Looking(Reads& db, const Query& query, const Sight& sight, std::size_t most)
      : db_(db), query_(query), person_(sight.person), most_(most), statement_(statement_for(db, sight)) {}

  // False where it ended before the window did.
  bool through(const Window& window) {
    const auto text = query_.text(window.marks);
    const auto part = static_cast<std::int64_t>(most_ + most_ / 4 + 8);
    for (auto last = window.last;;) {
      const auto rows = db_.all<Candidate>(statement_, person_, text, last, window.first, part);
      for (const auto& candidate : rows) {
        if (candidate.is_seen && found_.rows.size() == most_) return false;
        if (candidate.is_seen) found_.rows.push_back(candidate.match);
        found_.looked_down_to = last = candidate.match.number;
      }
      looked_at_ += rows.size();
      if (rows.size() < static_cast<std::size_t>(part)) return true;
      if (looked_at_ >= most_looked_at) return false;
    }
  }

  Matches found() && { return std::move(found_); }

private:
  static Sql statement_for(Reads& db, const Sight& sight) {
    const auto form = db.dialect() == Dialect::sqlite ? candidates_of_sqlite : candidates_of_postgres;
    return kept(fmt::format(fmt::runtime(form), sight.seen));
  }

  Reads& db_;
  const Query& query_;
  std::int64_t person_;
  std::size_t most_;
  Sql statement_;
  std::size_t looked_at_ = 0;
  Matches found_;
};

std::vector<Window> windows_of(Reads& db, std::int64_t before) {
  const auto newest = db.value<std::optional<std::int64_t>>(select_newest_number);
  if (!newest) return {};
  const auto last = std::min(before, *newest + 1);
  return db.dialect() == Dialect::sqlite ? std::vector<Window>{{0, last, {}}} : windows_before(last);
}

Matches among_own(Reads& db, const Query& query, const Sight& sight, std::int64_t before, std::size_t most) {
  const auto form = db.dialect() == Dialect::sqlite ? own_of_sqlite : own_of_postgres;
  const auto statement = kept(fmt::format(fmt::runtime(form), sight.own_records));
  Matches matches{db.all<Match>(statement, sight.person, query.text({}), before, static_cast<std::int64_t>(most) + 1),
                  true, 0};
  matches.is_all = matches.rows.size() <= most;
  if (!matches.is_all) matches.rows.pop_back();
  if (!matches.rows.empty()) matches.looked_down_to = matches.rows.back().number;
  return matches;
}

}  // namespace

Match Match::from(Row& row) {
  return {row.read<std::int64_t>(), {row.read<std::string>(), row.read<std::int64_t>()}, row.read<std::string>()};
}

Matches newest_matches(Reads& db, const Query& query, const Sight& sight, std::int64_t before, std::size_t most) {
  if (query.is_impossible()) return {{}, true, 0};
  if (!sight.own_records.empty()) return among_own(db, query, sight, before, most);
  Looking looking{db, query, sight, most};
  bool is_all = true;
  for (const auto& window : windows_of(db, before)) {
    is_all = looking.through(window);
    if (!is_all) break;
  }
  auto matches = std::move(looking).found();
  matches.is_all = is_all;
  return matches;
}

std::vector<std::int64_t> newest_requests(Reads& db, const Query& query, std::size_t most) {
  std::vector<std::int64_t> ids;
  const Sight sight{0, "entry.record_kind = 'request' AND CAST($1 AS BIGINT) >= 0", ""};
  for (const auto& match : newest_matches(db, query, sight, from_the_newest, most).rows) ids.push_back(match.record.id);
  return ids;
}

}  // namespace relais::search_index

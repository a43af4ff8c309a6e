#include "parties/possible_duplicate.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/steward.h"

namespace relais::parties {
namespace {

constexpr std::size_t known_by = 60;

constexpr Sql insert_report = R"sql(
  INSERT INTO possible_duplicates (record_kind, one_id, other_id, explanation, reported_by, reported_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (record_kind, one_id, other_id) DO NOTHING
)sql";

// Whoever sees it again knows more than whoever settled it before.
constexpr Sql update_report = R"sql(
  UPDATE possible_duplicates
     SET explanation = $2, reported_by = $3, reported_at = $4, settled = NULL, settled_by = NULL, settled_at = NULL
   WHERE id = $1
)sql";

constexpr Sql update_settled = R"sql(
  UPDATE possible_duplicates SET settled = $2, settled_by = $3, settled_at = $4 WHERE id = $1
)sql";

constexpr Sql update_open = R"sql(
  UPDATE possible_duplicates SET settled = NULL, settled_by = NULL, settled_at = NULL
   WHERE record_kind = $1 AND one_id = $2 AND other_id = $3 AND settled = 'merged'
)sql";

constexpr std::string_view select_reports =
    "SELECT possible_duplicates.id, record_kind, one_id, other_id, explanation, people.name, reported_at, settled"
    " FROM possible_duplicates JOIN people ON people.id = reported_by WHERE ";

constexpr Sql count_waiting = R"sql(
  SELECT count(*) FROM possible_duplicates WHERE settled IS NULL
)sql";

Sql select_where(std::string_view condition) { return kept(fmt::format("{}{}", select_reports, condition)); }

std::pair<std::int64_t, std::int64_t> in_order(const RecordRef& one, const RecordRef& other) {
  return std::minmax(one.id, other.id);
}

std::string activity_words(Reads& db, const RecordRef& one, const RecordRef& other, const std::string& explanation) {
  const auto words = t("Two cards for one? {one} and {other}: {words}",
                       {{"one", name_of_card(db, one)}, {"other", name_of_card(db, other)}, {"words", explanation}});
  return shortened(on_one_line(words), activities::longest_words);
}

// Known by its explanation, for the cards may have other names since.
void complete_activity(Transaction& tx, const ReportedDuplicate& duplicate, const Person& by) {
  const auto words = on_one_line(duplicate.explanation).substr(0, known_by);
  if (words.empty()) return;
  for (const auto& card : {duplicate.one, duplicate.other}) {
    for (const auto& activity : activities::activities_on(tx, card)) {
      if (!activity.done_at && activity.words.find(words) != std::string::npos) activities::complete(tx, activity, by);
    }
  }
}

ReportedDuplicate kept_report(Transaction& tx, const RecordRef& one, const RecordRef& other,
                              const std::string& explanation, const Person& by) {
  const auto [first, second] = in_order(one, other);
  tx.run(insert_report, one.kind, first, second, explanation, by.id, tx.now());
  return reported(tx, one, other).value();
}

}  // namespace

ReportedDuplicate ReportedDuplicate::from(Row& row) {
  ReportedDuplicate duplicate;
  duplicate.id = row.read<Id<ReportedDuplicate>>();
  duplicate.one.kind = duplicate.other.kind = row.read<std::string>();
  duplicate.one.id = row.read<std::int64_t>();
  duplicate.other.id = row.read<std::int64_t>();
  duplicate.explanation = row.read<std::string>();
  duplicate.by_name = row.read<std::string>();
  duplicate.at = row.read<Timestamp>();
  duplicate.settled = row.read<std::optional<Settled>>();
  return duplicate;
}

Id<ReportedDuplicate> report(Transaction& tx, const RecordRef& one, const RecordRef& other,
                             const std::string& explanation, const Person& by) {
  const auto before = reported(tx, one, other);
  if (before && !before->settled) return before->id;
  const auto duplicate = kept_report(tx, one, other, explanation, by);
  if (before) tx.run(update_report, duplicate.id, explanation, by.id, tx.now());
  for (const auto& card : {one, other}) {
    const auto& second = card == one ? other : one;
    record(tx, by, card, "duplicate_reported",
           {change("other", "", std::to_string(second.id)), change("explanation", "", explanation)});
  }
  ask_steward(tx, duplicate.one, activity_words(tx, duplicate.one, duplicate.other, explanation), by);
  return duplicate.id;
}

void settle(Transaction& tx, const RecordRef& one, const RecordRef& other, Settled how, const Person& by) {
  if (how == Settled::merged && !reported(tx, one, other)) return;
  const auto duplicate = kept_report(tx, one, other, "", by);
  tx.run(update_settled, duplicate.id, how, by.id, tx.now());
  complete_activity(tx, duplicate, by);
  if (how == Settled::merged) return;
  for (const auto& card : {one, other})
    record(tx, by, card, "not_a_duplicate", {change("other", "", std::to_string(card == one ? other.id : one.id))});
}

void take_up_again(Transaction& tx, const RecordRef& one, const RecordRef& other) {
  const auto [first, second] = in_order(one, other);
  tx.run(update_open, one.kind, first, second);
}

std::optional<ReportedDuplicate> reported_with_id(Reads& db, Id<ReportedDuplicate> id) {
  return db.first<ReportedDuplicate>(select_where("possible_duplicates.id = $1"), id);
}

std::optional<ReportedDuplicate> reported(Reads& db, const RecordRef& one, const RecordRef& other) {
  const auto [first, second] = in_order(one, other);
  return db.first<ReportedDuplicate>(select_where("record_kind = $1 AND one_id = $2 AND other_id = $3"), one.kind,
                                     first, second);
}

std::vector<ReportedDuplicate> waiting_duplicates(Reads& db, std::int64_t most) {
  return db.all<ReportedDuplicate>(
      select_where("settled IS NULL ORDER BY reported_at, possible_duplicates.id LIMIT $1"), most);
}

std::int64_t count_waiting_duplicates(Reads& db) { return db.value<std::int64_t>(count_waiting); }

}  // namespace relais::parties

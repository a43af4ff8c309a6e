#include "intake/sorting.h"

#include "lib/events/event.h"
#include "lib/text/translation.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

constexpr Sql select_sorting = R"sql(
  SELECT action, mail_sortings.request_id, requests.number, message_id, people.id, people.name, sorted_at
    FROM mail_sortings JOIN people ON people.id = sorted_by
    LEFT JOIN requests ON requests.id = mail_sortings.request_id
   WHERE raw_mail_id = $1
)sql";

constexpr std::string_view select_placing = R"sql(
  SELECT outcome, reason, why, steps
    FROM mail_outcomes
   WHERE raw_mail_id = $2
     AND (request_id IS NULL OR EXISTS (SELECT 1 FROM requests WHERE requests.id = mail_outcomes.request_id AND {}))
)sql";

constexpr Sql insert_sorting = R"sql(
  INSERT INTO mail_sortings (raw_mail_id, action, request_id, message_id, sorted_by, sorted_at)
  VALUES ($1, $2, $3, $4, $5, $6)
)sql";

constexpr Sql delete_row = R"sql(
  DELETE FROM mail_sortings WHERE raw_mail_id = $1
)sql";

// Why the rules left it to people stays: it is still true.
constexpr Sql update_outcome = R"sql(
  UPDATE mail_outcomes SET outcome = $2, request_id = $3 WHERE raw_mail_id = $1
)sql";

RecordRef record_of(Id<mailboxes::RawMail> mail) { return {"mail", mail.value}; }

Outcome outcome_after(SortingAction action) {
  switch (action) {
    case SortingAction::opened: return Outcome::opened;
    case SortingAction::attached: return Outcome::joined;
    case SortingAction::spam:
    case SortingAction::ignored: return Outcome::ignored;
  }
  return Outcome::ignored;
}

}  // namespace

Sorting Sorting::from(Row& row) {
  Sorting sorting;
  sorting.action = row.read<SortingAction>();
  sorting.request = row.read<std::optional<Id<requests::Request>>>();
  sorting.number = row.read<std::optional<std::string>>().value_or("");
  sorting.message = row.read<std::optional<Id<conversations::Message>>>();
  sorting.person = row.read<Id<Person>>();
  sorting.by = row.read<std::string>();
  sorting.at = row.read<Timestamp>();
  return sorting;
}

std::string_view Sorting::resource() const {
  switch (action) {
    case SortingAction::opened: return "request";
    case SortingAction::attached: return "attachment";
    case SortingAction::spam: return "spam";
    case SortingAction::ignored: return "ignoring";
  }
  return {};
}

std::string Sorting::sentence() const {
  switch (action) {
    case SortingAction::opened: return t("{name} opened {number} from it.", {{"name", by}, {"number", number}});
    case SortingAction::attached: return t("{name} attached it to {number}.", {{"name", by}, {"number", number}});
    case SortingAction::spam: return t("{name} said that it is spam.", {{"name", by}});
    case SortingAction::ignored: return t("{name} set it aside.", {{"name", by}});
  }
  return {};
}

Placing Placing::from(Row& row) {
  return {row.read<Outcome>(), row.read<WaitingReason>(), row.read<std::string>(), row.read<std::string>(),
          std::nullopt};
}

std::optional<Sorting> sorting_of(Reads& db, Id<mailboxes::RawMail> mail) {
  return db.first<Sorting>(select_sorting, mail);
}

std::optional<Placing> placing_seen_by(Reads& db, const Person& person, Id<mailboxes::RawMail> mail) {
  const auto sql = kept(fmt::format(select_placing, requests::readable_by(person)));
  auto placing = db.first<Placing>(sql, person.id, mail);
  if (placing) placing->sorting = sorting_of(db, mail);
  return placing;
}

void keep_sorting(Transaction& tx, Id<mailboxes::RawMail> mail, const Sorting& sorting, const Person& by) {
  tx.run(insert_sorting, mail, sorting.action, sorting.request, sorting.message, by.id, tx.now());
  tx.run(update_outcome, mail, outcome_after(sorting.action), sorting.request);
  record(tx, by, record_of(mail), "sorted", {change("sorting", "", name_of(sorting.action))});
}

void delete_sorting(Transaction& tx, Id<mailboxes::RawMail> mail, const Person& by) {
  const auto sorting = sorting_of(tx, mail);
  if (!sorting || tx.run(delete_row, mail) == 0) return;
  tx.run(update_outcome, mail, Outcome::to_sort, std::optional<Id<requests::Request>>{});
  record(tx, by, record_of(mail), "waits_again", {change("sorting", name_of(sorting->action), "")});
}

}  // namespace relais::intake

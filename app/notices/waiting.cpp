#include "notices/waiting.h"

#include <algorithm>

#include "notices/hours.h"
#include "notices/list.h"

namespace relais::notices {
namespace {

constexpr Sql insert_wait = R"sql(
  INSERT INTO notice_mail_waits (person_id, first_notice, began_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql";

constexpr Sql select_wait = R"sql(
  SELECT first_notice FROM notice_mail_waits WHERE person_id = $1
)sql";

// Whoever can no longer come in gets no mail either.
constexpr Sql select_waiting = R"sql(
  SELECT person_id FROM notice_mail_waits
   WHERE NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = notice_mail_waits.person_id)
   ORDER BY person_id
)sql";

constexpr Sql delete_wait = R"sql(
  DELETE FROM notice_mail_waits WHERE person_id = $1
)sql";

bool is_in_hours(Reads& db, Id<Person> person, Timestamp at) {
  const auto hours = hours_of(db, person);
  return !hours || hours->contain(at);
}

}  // namespace

bool mails_now(Transaction& tx, Id<Person> person) {
  if (mailing_of(tx, person).mailing != Mailing::at_once) return false;
  // What comes while the rest is still to be told goes along with it.
  const bool waits = tx.first<std::int64_t>(select_wait, person).has_value();
  if (!waits && is_in_hours(tx, person, tx.now())) return true;
  tx.run(insert_wait, person, newest_notice(tx, person), tx.now());
  return false;
}

std::vector<Id<Person>> waits_over(Reads& db, Timestamp now) {
  auto people = db.all<Id<Person>>(select_waiting);
  std::erase_if(people, [&](const auto person) { return !is_in_hours(db, person, now); });
  return people;
}

std::optional<DailyMail> take_what_waited(Transaction& tx, Id<Person> person) {
  const auto first = tx.first<std::int64_t>(select_wait, person);
  if (!first) return std::nullopt;
  tx.run(delete_wait, person);
  if (mailing_of(tx, person).mailing == Mailing::never) return std::nullopt;
  return unread_after(tx, person, Id<Notice>{*first - 1});
}

}  // namespace relais::notices

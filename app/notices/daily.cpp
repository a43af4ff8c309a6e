#include "notices/daily.h"

#include <algorithm>

#include "lib/time/zone.h"
#include "notices/hours.h"
#include "notices/list.h"

namespace relais::notices {
namespace {

// Whoever can no longer come in gets no mail either. $1 is today, and the hour that has not come yet was yesterday's.
constexpr Sql select_due = R"sql(
  SELECT person_id
    FROM notice_mailings
   WHERE mailing = 'daily' AND mailed_day < CASE WHEN minute_of_day <= $2 THEN CAST($1 AS BIGINT) ELSE CAST($1 AS BIGINT) - 1 END
     AND NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = notice_mailings.person_id)
   ORDER BY person_id
)sql";

constexpr Sql select_due_day = R"sql(
  SELECT CASE WHEN minute_of_day <= $3 THEN CAST($2 AS BIGINT) ELSE CAST($2 AS BIGINT) - 1 END
    FROM notice_mailings WHERE person_id = $1 AND mailing = 'daily'
)sql";

constexpr Sql select_mailed_notice = R"sql(
  SELECT mailed_notice FROM notice_mailings WHERE person_id = $1 AND mailing = 'daily' AND mailed_day < $2
)sql";

constexpr Sql select_held = R"sql(
  SELECT id, kind, record_kind, record_id, place, words, told_by, told_by_name, told_at, read_at
    FROM notices
   WHERE person_id = $1 AND unread = 1 AND id > $2
   ORDER BY id DESC
   LIMIT $3
)sql";

constexpr Sql count_held = R"sql(
  SELECT count(*) FROM notices WHERE person_id = $1 AND unread = 1 AND id > $2
)sql";

constexpr Sql update_mailed = R"sql(
  UPDATE notice_mailings SET mailed_day = $2, mailed_notice = $3 WHERE person_id = $1
)sql";

// A day counted from 1970, and the minute of it.
struct Clock {
  std::int64_t day = 0;
  int minute = 0;

  static Clock at(Timestamp at) {
    const auto local = local_time(at);
    return {local.day.time_since_epoch().count(), local.hour * 60 + local.minute};
  }
};

}  // namespace

std::optional<DailyMail> unread_after(Reads& db, Id<Person> person, Id<Notice> last) {
  DailyMail mail{person, db.all<Notice>(select_held, person, last, most_in_a_daily_mail), 0};
  mail.count = db.value<std::int64_t>(count_held, person, last);
  return mail.notices.empty() ? std::nullopt : std::optional{std::move(mail)};
}

std::vector<Id<Person>> daily_mails_due(Reads& db, Timestamp now) {
  const auto clock = Clock::at(now);
  auto people = db.all<Id<Person>>(select_due, clock.day, clock.minute);
  std::erase_if(people, [&](const auto person) {
    const auto hours = hours_of(db, person);
    return hours && !hours->contain(now);
  });
  return people;
}

std::optional<DailyMail> take_daily_mail(Transaction& tx, Id<Person> person) {
  const auto clock = Clock::at(tx.now());
  const auto day = tx.first<std::int64_t>(select_due_day, person, clock.day, clock.minute);
  const auto last = day ? tx.first<Id<Notice>>(select_mailed_notice, person, *day) : std::nullopt;
  if (!last) return std::nullopt;
  auto mail = unread_after(tx, person, *last);
  tx.run(update_mailed, person, *day, newest_notice(tx, person));
  return mail;
}

}  // namespace relais::notices

#include "notices/daily.h"

#include "lib/time/zone.h"
#include "notices/list.h"

namespace relais::notices {
namespace {

// Whoever can no longer come in gets no mail either.
constexpr Sql select_due = R"sql(
  SELECT person_id
    FROM notice_mailings
   WHERE mailing = 'daily' AND mailed_day < $1 AND minute_of_day <= $2
     AND NOT EXISTS (SELECT 1 FROM person_deactivations WHERE person_id = notice_mailings.person_id)
   ORDER BY person_id
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

std::int64_t day_of(Timestamp at) { return local_time(at).day.time_since_epoch().count(); }

}  // namespace

std::vector<Id<Person>> daily_mails_due(Reads& db, Timestamp now) {
  const auto local = local_time(now);
  return db.all<Id<Person>>(select_due, day_of(now), local.hour * 60 + local.minute);
}

std::optional<DailyMail> take_daily_mail(Transaction& tx, Id<Person> person) {
  const auto today = day_of(tx.now());
  const auto last = tx.first<Id<Notice>>(select_mailed_notice, person, today);
  if (!last) return std::nullopt;
  DailyMail mail{person, tx.all<Notice>(select_held, person, *last, most_in_a_daily_mail), 0};
  mail.count = tx.value<std::int64_t>(count_held, person, *last);
  tx.run(update_mailed, person, today, newest_notice(tx, person));
  return mail.notices.empty() ? std::nullopt : std::optional{std::move(mail)};
}

}  // namespace relais::notices

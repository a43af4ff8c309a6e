#include "notices/mailing.h"

#include <charconv>

#include "lib/text/characters.h"
#include "lib/time/zone.h"
#include "notices/list.h"

namespace relais::notices {
namespace {

constexpr int minutes_of_hour = 60;
constexpr int hours_of_day = 24;

constexpr Sql select_choice = R"sql(
  SELECT mailing, minute_of_day FROM notice_mailings WHERE person_id = $1
)sql";

constexpr Sql insert_choice = R"sql(
  INSERT INTO notice_mailings (person_id, mailing, minute_of_day, chosen_at, mailed_day, mailed_notice)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (person_id) DO UPDATE
     SET mailing = excluded.mailing, minute_of_day = excluded.minute_of_day, chosen_at = excluded.chosen_at,
         mailed_day = excluded.mailed_day, mailed_notice = excluded.mailed_notice
)sql";

std::optional<int> number_below(std::string_view digits, int limit) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || number < 0 || number >= limit)
    return std::nullopt;
  return number;
}

// Where the hour of today is past already, the first mail comes tomorrow.
std::int64_t last_day_without(const TimeOfDay& at, Timestamp now) {
  const auto local = local_time(now);
  const auto today = local.day.time_since_epoch().count();
  return local.hour * minutes_of_hour + local.minute >= at.minutes() ? today : today - 1;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::from(std::string_view typed) {
  const auto text = trimmed(typed);
  const auto mark = text.find_first_of(":h");
  const auto hour = number_below(trimmed(text.substr(0, mark)), hours_of_day);
  const auto rest = mark == std::string_view::npos ? std::string_view{} : trimmed(text.substr(mark + 1));
  const auto minute = rest.empty() ? std::optional{0} : number_below(rest, minutes_of_hour);
  if (!hour || !minute) return std::nullopt;
  return TimeOfDay{*hour * minutes_of_hour + *minute};
}

std::string TimeOfDay::text() const {
  return fmt::format("{:02}:{:02}", minutes_ / minutes_of_hour, minutes_ % minutes_of_hour);
}

MailingChoice MailingChoice::from(Row& row) {
  const auto mailing = row.read<Mailing>();
  return {mailing, TimeOfDay{row.read<int>()}};
}

MailingChoice mailing_of(Reads& db, Id<Person> person) {
  return db.first<MailingChoice>(select_choice, person).value_or(MailingChoice{});
}

void choose_mailing(Transaction& tx, const Person& person, const MailingChoice& choice) {
  const auto before = mailing_of(tx, person.id);
  tx.run(insert_choice, person.id, choice.mailing, choice.daily_at.minutes(), tx.now(),
         last_day_without(choice.daily_at, tx.now()), newest_notice(tx, person.id));
  record(tx, person, {"person", person.id.value}, "mailing_chosen",
         {change("mailing", name_of(before.mailing), name_of(choice.mailing)),
          change("daily_at", before.daily_at.text(), choice.daily_at.text())});
}

}  // namespace relais::notices

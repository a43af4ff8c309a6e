#include "parties/steward.h"

#include "lib/text/characters.h"
#include "lib/time/zone.h"

namespace relais::parties {
namespace {

constexpr int end_of_the_day = 17;

bool is_working_day(std::chrono::sys_days day) {
  const auto weekday = std::chrono::weekday{day};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Timestamp next_working_day(Timestamp now) {
  auto there = local_time(now);
  do there.day += std::chrono::days{1};
  while (!is_working_day(there.day));
  there.hour = end_of_the_day;
  there.minute = there.second = 0;
  return instant(there);
}

}  // namespace

std::optional<people::Colleague> data_steward(Reads& db) {
  auto all = people::colleagues_with(db, Role::data_steward);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

std::optional<Id<activities::Activity>> ask_steward(Transaction& tx, const RecordRef& card, const std::string& words,
                                                    const Person& by) {
  const auto steward = data_steward(tx);
  if (!steward) return std::nullopt;
  return activities::give(
      tx,
      {card, activities::ActivityType::to_do, shortened(on_one_line(words), activities::longest_words), steward->id,
       next_working_day(tx.now())},
      by);
}

}  // namespace relais::parties

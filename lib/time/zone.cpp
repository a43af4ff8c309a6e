#include "lib/time/zone.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <string>

#include "lib/time/format.h"

namespace relais {
namespace {

constexpr std::string_view usual_zone = "Europe/Brussels";

// Making a zone reads ICU's tables, so each thread keeps those it has met. A zone is not shared: ICU fills it in as it
// goes.
struct ZoneOfThread {
  std::string name{usual_zone};
  const icu::TimeZone* zone = nullptr;
  std::map<std::string, std::unique_ptr<icu::TimeZone>, std::less<>> met;
};

thread_local ZoneOfThread of_thread;

std::unique_ptr<icu::TimeZone> made_zone(std::string_view name) {
  const auto id = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  return std::unique_ptr<icu::TimeZone>{icu::TimeZone::createTimeZone(id)};
}

bool is_known(const icu::TimeZone& zone) { return zone != icu::TimeZone::getUnknown(); }

const icu::TimeZone& zone_named(const std::string& name) {
  auto& zone = of_thread.met[name];
  if (!zone) zone = made_zone(name);
  return is_known(*zone) || name == usual_zone ? *zone : zone_named(std::string{usual_zone});
}

void change_zone(std::string name) {
  of_thread.name = std::move(name);
  of_thread.zone = &zone_named(of_thread.name);
}

const icu::TimeZone& current_zone() {
  if (of_thread.zone == nullptr) change_zone(of_thread.name);
  return *of_thread.zone;
}

enum class Clock { of_utc, of_the_place };

std::chrono::milliseconds offset_at(Timestamp at, Clock clock) {
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  UErrorCode code = U_ZERO_ERROR;
  const auto milliseconds = at.microseconds / 1000;
  current_zone().getOffset(static_cast<double>(milliseconds), clock == Clock::of_the_place, raw, summer, code);
  return std::chrono::milliseconds{raw + summer};
}

}  // namespace

ZoneScope::ZoneScope(std::string_view zone) : before_(of_thread.name) { change_zone(std::string{zone}); }

ZoneScope::~ZoneScope() { change_zone(before_); }

bool is_known_zone(std::string_view zone) { return is_known(*made_zone(zone)); }

LocalTime local_time(Timestamp at) { return in_utc(at + offset_at(at, Clock::of_utc)); }

LocalTime in_utc(Timestamp at) {
  const std::chrono::sys_time<std::chrono::microseconds> time{std::chrono::microseconds{at.microseconds}};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
  return {day, static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count())};
}

Timestamp instant(const LocalTime& there) {
  const std::chrono::microseconds on_the_clock = there.day.time_since_epoch() + std::chrono::hours{there.hour} +
                                                 std::chrono::minutes{there.minute} +
                                                 std::chrono::seconds{there.second};
  const Timestamp as_if_utc{on_the_clock.count()};
  return as_if_utc - offset_at(as_if_utc, Clock::of_the_place);
}

}  // namespace relais

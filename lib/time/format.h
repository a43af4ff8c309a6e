// Instants as people read them, in the language of the thread and in its zone, with the spaces that must not break.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/time/timestamp.h"

namespace relais {

// The zone in which the thread shows times: "Europe/Brussels" where there is no scope. A name that nobody knows is that
// too.
class ZoneScope {
public:
  explicit ZoneScope(std::string_view zone);
  ZoneScope(const ZoneScope&) = delete;
  ZoneScope& operator=(const ZoneScope&) = delete;
  ~ZoneScope();

private:
  std::string before_;
};

bool is_known_zone(std::string_view zone);

std::string time_of_day(Timestamp at);               // "8 h 12", "16 h"
std::string short_day(Timestamp at, Timestamp now);  // "auj.", "hier", "mar. 24 nov.", with its year when it is another
std::string short_moment(Timestamp at, Timestamp now);  // "hier 16 h 52", "mar. 24 nov. 8 h 12"
std::string full_day(Timestamp at);                     // "mardi 24 novembre 2026"
std::string moment(Timestamp at);                       // "mardi 24 novembre à 8 h 12"
std::string since(Timestamp now, Timestamp then);       // "35 min", "1 h 10", "2 j"

// RFC 3339 in UTC, to the second. Reading takes any offset and any fraction, and nothing where it is no such time.
std::string iso(Timestamp at);
std::optional<Timestamp> parse_iso(std::string_view text);

// The same, as filters of the views.
inline std::string filter_time_of_day(Timestamp at) { return time_of_day(at); }
inline std::string filter_short_day(Timestamp at, Timestamp now) { return short_day(at, now); }
inline std::string filter_short_moment(Timestamp at, Timestamp now) { return short_moment(at, now); }
inline std::string filter_full_day(Timestamp at) { return full_day(at); }
inline std::string filter_moment(Timestamp at) { return moment(at); }
inline std::string filter_since(Timestamp then, Timestamp now) { return since(now, then); }
inline std::string filter_iso(Timestamp at) { return iso(at); }

}  // namespace relais

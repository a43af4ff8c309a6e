#include "presence/presence.h"

#include <algorithm>
#include <chrono>
#include <sstream>

#include <spdlog/spdlog.h>

#include "lib/live/hub.h"
#include "people/initials.h"
#include "requests/visibility.h"

namespace relais::presence {
namespace {

using live::Board;

constexpr std::string_view channel = "presence";

// "<record kind> <record id> <person> <tab> <doing> <name>"
struct Beat {
  RecordRef record;
  Board::Seat seat;
  std::string doing;
};

std::optional<Beat> beat_in(const std::string& payload) {
  std::istringstream words{payload};
  Beat beat;
  words >> beat.record.kind >> beat.record.id >> beat.seat.person >> beat.seat.tab >> beat.doing >> std::ws;
  std::getline(words, beat.seat.name);
  if (words.fail()) return std::nullopt;
  if (const auto doing = named<Doing>(beat.doing)) beat.seat.doing = static_cast<int>(*doing);
  return beat;
}

std::string place_of(const RecordRef& record) { return fmt::format("{}/{}", record.kind, record.id); }

// Whoever may no longer see it learns nothing more of it, though his page is still open.
std::vector<std::int64_t> readers_among(const Services& services, const RecordRef& record, const Presence& presence) {
  std::vector<std::int64_t> readers;
  services.database.read([&](Reads& db) {
    for (const auto& each : presence.people)
      if (requests::may_see(db, Id<requests::Request>{record.id}, each.person)) readers.push_back(each.person.value);
  });
  return readers;
}

void tell(const Services& services, const Beat& beat) {
  auto& board = services.hub.board();
  const auto place = place_of(beat.record);
  const auto now = std::chrono::steady_clock::now();
  const bool is_new = beat.doing == name_of(Doing::leaves) ? board.leave(place, beat.seat.person, beat.seat.tab, now)
                                                           : board.hear(place, beat.seat, now);
  if (!is_new) return;
  const auto presence = presence_on(services, beat.record);
  if (presence.people.empty()) return;
  std::string data;
  JsonWriter json{data};
  write_json(json, presence);
  services.hub.publish(readers_among(services, beat.record, presence), "present", data);
}

}  // namespace

void announce(const Services& services, const RecordRef& record, const Person& person, std::string_view tab,
              Doing doing) {
  const auto words =
      fmt::format("{} {} {} {} {} {}", record.kind, record.id, person.id.value, tab, name_of(doing), person.name);
  services.database.write([&](Transaction& tx) { tx.notify(std::string{channel}, words); });
}

Presence presence_on(const Services& services, const RecordRef& record) {
  Presence presence{place_of(record), {}};
  for (const auto& each : services.hub.board().at(presence.record, std::chrono::steady_clock::now()))
    presence.people.push_back(
        {Id<Person>{each.person}, each.name, initials_of(each.name), static_cast<Doing>(each.doing)});
  return presence;
}

void write_json(JsonWriter& out, const Presence& presence) {
  out.begin_object().field("record", presence.record);
  out.list("people", presence.people, [](JsonWriter& row, const Present& each) {
    row.begin_object().field("id", each.person.value).field("name", each.name);
    row.field("initials", each.initials).field("doing", each.doing).end_object();
  });
  out.end_object();
}

void tell_of_presence(const Services& services) {
  services.database.listen(std::string{channel}, [services](const std::string& payload) {
    try {
      if (const auto beat = beat_in(payload)) tell(services, *beat);
    } catch (const std::exception& gone) {
      spdlog::warn("nobody was told who looks: {}", gone.what());
    }
  });
}

}  // namespace relais::presence

// Which part of a thread is looked at: of which kind, and from which moment on.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "conversations/entry.h"
#include "lib/database/database.h"
#include "lib/events/record_ref.h"

namespace relais::conversations {

enum class Shown {
  all,
  exchanges,  // what went to and fro with those outside: mails, answers, calls
  notes,
  events
};

constexpr auto names_of(Shown) {
  using namespace std::string_view_literals;
  return std::array{"all"sv, "exchanges"sv, "notes"sv, "events"sv};
}

std::string_view filter_label(Shown shown);

// A condition on `messages`, to stand behind others.
std::string_view and_only(Shown shown);

struct ThreadPart {
  Shown shown = Shown::all;
  Timestamp since;
  // The message that opened it, shown although it is older; 0 for none.
  std::int64_t opening = 0;
  // How many messages stand before and are left out.
  std::int64_t earlier = 0;

  // Nothing but that message.
  static ThreadPart of_one(std::int64_t message);
};

// The message by which a record began, whatever the program said before.
struct Opening {
  std::int64_t message = 0;
  EntryKind kind = EntryKind::mail_in;
  Timestamp at;

  static Opening from(Row& row);
};

std::optional<Opening> opening_of(Reads& db, const RecordRef& record);

// At most so many messages, the newest; all where that is 0.
ThreadPart newest_part(Reads& db, const RecordRef& record, Shown shown, std::int64_t most,
                       const std::optional<Opening>& opening);

struct ThreadCounts {
  std::int64_t exchanges = 0;
  std::int64_t notes = 0;
  std::int64_t events = 0;

  std::int64_t of(Shown shown) const;
};

// Without the events: who has put them in words knows how many are shown.
ThreadCounts count_messages(Reads& db, const RecordRef& record);

// How many there are from this message on; none where it is not on the record.
std::int64_t count_from(Reads& db, const RecordRef& record, std::int64_t message);

}  // namespace relais::conversations

// A move that was just made is taken back by whoever made it, as long as nothing came after it: where the request
// stood, who answered for it and what it waited for are as before. What was said meanwhile stays.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "dispatch/done.h"
#include "lib/events/event.h"
#include "requests/request.h"

namespace relais::requests {

enum class Undoable { assignment, wait, resolution };

constexpr auto names_of(Undoable) {
  using namespace std::string_view_literals;
  return std::array{"assignment"sv, "wait"sv, "resolution"sv};
}

// Where it stands, for the event of the move that is about to change it.
Change as_it_was(Reads& db, const Request& request);
bool is_as_it_was(const Change& change);

// Why it could not be taken back, in words; nothing where it was.
std::optional<std::string> take_back(Transaction& tx, const Request& request, Undoable what, const EventSpan& events,
                                     const Person& by);

// The number of each request on which this person did something of that kind in these events, and the tag where it was
// one.
struct DoneThere {
  std::string number;
  std::string tag;

  static DoneThere from(Row& row);
};
std::vector<DoneThere> taggings_in(Reads& db, const EventSpan& events, const Person& by);
std::vector<DoneThere> moves_in(Reads& db, const EventSpan& events, const Person& by);

}  // namespace relais::requests

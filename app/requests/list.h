// The list of requests a person may see: newest first, filtered, fifty at a time, paged by key so that the thousandth
// page costs what the first did.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

// The last request of a page; the next page begins after it.
struct ListPosition {
  Timestamp received_at;
  Id<Request> id;

  // As it stands in an address: "1732431600000000-42".
  static std::optional<ListPosition> from(std::string_view text);
  std::string text() const;
};

struct ListFilter {
  std::optional<State> state;
  // A number, or words of the title or of the requester's name.
  std::string words;
  std::optional<ListPosition> after;
};

struct RequestList {
  std::vector<Request> requests;
  std::optional<ListPosition> next;
  // Exact up to count_limit; that many at least where it is reached.
  std::int64_t counted = 0;
  bool counted_all = true;
};

constexpr std::int64_t page_length = 50;
constexpr std::int64_t count_limit = 1000;

RequestList list_requests(Reads& db, const Person& person, const ListFilter& filter);

}  // namespace relais::requests

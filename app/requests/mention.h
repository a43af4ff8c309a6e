// A request as it is named where something else speaks of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "requests/request.h"

namespace relais::requests {

struct Mention {
  Id<Request> id;
  std::string number;
  std::string title;
  std::optional<UrgencyLevel> urgency;

  static Mention from(Row& row);

  std::string address() const { return "/requests/" + number; }
  // The two halves of the number as they are shown.
  std::string_view number_prefix() const { return std::string_view{number}.substr(0, number.rfind('-') + 1); }
  std::string_view number_end() const { return std::string_view{number}.substr(number.rfind('-') + 1); }
};

constexpr std::size_t most_mentions = 50;

// Those among the first fifty of these that this person may see, by their ids.
std::map<std::int64_t, Mention> mentions_of(Reads& db, const Person& person, const std::vector<std::int64_t>& ids);

}  // namespace relais::requests

// Requests that have to do with each other: related, split off, continued, or merged into one.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "requests/request.h"

namespace relais::requests {

enum class LinkKind { related, merged_into, split_from, continues };

constexpr auto names_of(LinkKind) {
  using namespace std::string_view_literals;
  return std::array{"related"sv, "merged_into"sv, "split_from"sv, "continues"sv};
}

// As one of the two sees the other.
struct Link {
  LinkKind kind = LinkKind::related;
  bool is_from_here = true;  // "split off from it", else "it was split off from this"
  std::string number;
  std::string title;
  State state = State::received;

  static Link from(Row& row);
  std::string address() const { return "/requests/" + number; }
};

std::string filter_label(const Link& link);  // "issue de", "a donné"

// Only those the person may see.
std::vector<Link> links_of(Reads& db, const Person& person, Id<Request> request);

// Once for a pair: what binds them more closely stays.
void link(Transaction& tx, const Request& request, const Request& other, LinkKind kind, const Actor& by);
// False where they are not just related.
bool unlink(Transaction& tx, const Request& request, const Request& other, const Person& by);

// Where what is said to this request belongs now: to the one it was merged into, to the one that continues it, or to
// itself.
Id<Request> standing_for(Reads& db, Id<Request> request);

}  // namespace relais::requests

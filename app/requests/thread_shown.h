// The thread on the page of a request: all of it or one kind, and how much.
#pragma once

#include <string>
#include <vector>

#include "conversations/thread.h"
#include "dispatch/request.h"
#include "requests/request.h"

namespace relais::requests {

// One of the kinds that can be looked at alone.
struct ThreadTab {
  conversations::Shown shown = conversations::Shown::all;
  std::int64_t count = 0;
  std::string address;
};

struct ThreadShown {
  conversations::Shown shown = conversations::Shown::all;
  std::vector<ThreadTab> tabs;
  conversations::ThreadCounts counts;
  std::vector<conversations::Entry> entries;
  std::optional<conversations::Entry> opening;
  // How many stand before the entries, and where more of them are shown.
  std::int64_t earlier = 0;
  std::string with_earlier;
  // How many mails have come, whatever is shown.
  std::int64_t mails = 0;

  // The mail that opened the request stands above all in full, and not among them.
  bool shows_nothing() const;
};

ThreadShown thread_shown(const relais::Request& http, const Request& request);

// Where there is little room: "Échanges".
std::string_view filter_short_label(conversations::Shown shown);

// Under the list of entries where there is none: "Aucune note interne."
std::string_view filter_nothing_of(conversations::Shown shown);

}  // namespace relais::requests

// From which list somebody came to a request, and which ones stand beside it there. The list goes along in the query of
// the address, so that it is still there after the page was made again, and after something was done on it.
#pragma once

#include <string>

#include "conversations/thread_part.h"
#include "dispatch/request.h"
#include "requests/list_filter.h"

namespace relais::requests {

// Addresses; empty where there is none.
struct ListPlace {
  std::string list;
  std::string previous;
  std::string next;
};

// The address of a request, as a row of that list leads to it.
std::string address_in_list(const Request& request, const ListFilter& filter);

// What of the thread the page shows, or the page that a form was sent from.
conversations::Shown shown_on_page(const relais::Request& http, const Request& request);

// The request's own address, in the list that its page was opened from, and showing that of the thread.
std::string address_showing(const relais::Request& http, const Request& request, conversations::Shown shown);
// Showing what its page shows.
std::string address_here(const relais::Request& http, const Request& request);
ListPlace place_of(const relais::Request& http, const Request& request, Timestamp now);

}  // namespace relais::requests

// The list of requests a person may see: a queue, narrowed and put in order, fifty at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lists/count.h"
#include "people/person.h"
#include "requests/list_filter.h"
#include "requests/request.h"

namespace relais::requests {

// A request as a row shows it.
struct ListedRequest {
  Request request;
  std::string organisation;  // the requester's, as his card says it
  std::string opening;       // how the description begins

  static ListedRequest from(Row& row);
};

struct RequestList {
  std::vector<ListedRequest> rows;
  std::optional<lists::Position> next;
  lists::Count count;
};

constexpr std::int64_t page_length = 50;

struct QueueCount {
  Queue queue = Queue::all;
  lists::Count count;

  static QueueCount from(Row& row);
};

// Of each queue as it is, without any filter.
std::vector<QueueCount> count_queues(Reads& db, const Person& person, const std::vector<Queue>& queues, Timestamp now);

// Those that stand beside the place in a list that the filter's position names, and are not that request itself.
struct Beside {
  std::optional<Id<Request>> previous;
  std::optional<Id<Request>> next;
};
Beside requests_beside(Reads& db, const Person& person, const ListFilter& filter, Id<Request> request, Timestamp now);

// `counted` where it is known already how many there are.
RequestList list_requests(Reads& db, const Person& person, const ListFilter& filter, Timestamp now,
                          std::optional<lists::Count> counted = std::nullopt);

}  // namespace relais::requests

// What is asked of the list of requests, as it stands in an address: /requests?queue=to_qualify&sort=due&team=3.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "dispatch/request.h"
#include "lists/order.h"
#include "people/people.h"
#include "requests/queue.h"
#include "requests/request.h"

namespace relais::requests {

enum class Sort { newest, oldest, due, urgent, stars, waiting };

constexpr auto names_of(Sort) {
  using namespace std::string_view_literals;
  return std::array{"newest"sv, "oldest"sv, "due"sv, "urgent"sv, "stars"sv, "waiting"sv};
}

std::string_view filter_label(Sort sort);  // "l'échéance la plus proche d'abord"

const lists::Order& order_of(Sort sort);
// Where a request stands in that order.
lists::Position position_of(const Request& request, Sort sort);

// The one who answers for it, or nobody.
struct NobodyResponsible {
  bool operator==(const NobodyResponsible&) const = default;
};
using ResponsibleFilter = std::variant<NobodyResponsible, Id<Person>>;

struct ListFilter {
  Queue queue = Queue::all;
  Sort sort = Sort::newest;
  std::optional<State> state;
  std::optional<Id<RequestType>> type;
  std::optional<Id<Team>> team;
  std::optional<UrgencyLevel> urgency;
  std::optional<ResponsibleFilter> responsible;
  // A tag's name as it was typed.
  std::string tag;
  // What the index of words knows of a request: its number, title and description, its place, who asks.
  std::string words;
  std::optional<lists::Position> after;

  // A sort that no index serves in that queue becomes one that is. A program that names no queue asks for all.
  static ListFilter from(const relais::Request& http);
  static ListFilter from(const std::vector<web::Field>& query, Queue queue);

  // "queue=open&sort=due": what makes the same list again, from its first page.
  std::string query() const;
  bool has_filters() const;
};

// What of everything there ever was can be put in order without looking at all of it.
bool is_served(const ListFilter& filter, Sort sort);
// Those that are open come in every order, in which what is over does not.
bool is_about_open_requests(const ListFilter& filter);

}  // namespace relais::requests

#include "requests/list_filter.h"

#include <algorithm>

#include "dispatch/id_in.h"

#include "dispatch/address.h"
#include "lib/text/characters.h"
#include "requests/queue.h"

namespace relais::requests {
namespace {

using Direction = lists::Order::Direction;

// As the columns due_order, urgency_order and star_order of the table make them.
constexpr std::int64_t no_due_moment = 9'000'000'000'000'000;

std::int64_t urgency_order(const Request& request) {
  if (!request.urgency) return 2;
  switch (request.urgency->level) {
    case UrgencyLevel::very_urgent: return 0;
    case UrgencyLevel::urgent: return 1;
    case UrgencyLevel::normal: return 2;
    case UrgencyLevel::low: return 3;
  }
  return 2;
}

constexpr std::string_view nobody = "nobody";

std::optional<ResponsibleFilter> responsible_in(std::string_view text) {
  if (text == nobody) return NobodyResponsible{};
  if (const auto id = id_in<Person>(text)) return *id;
  return std::nullopt;
}

template <class T>
std::string text_of(const std::optional<Id<T>>& id) {
  return id ? std::to_string(id->value) : "";
}

std::string text_of(const std::optional<ResponsibleFilter>& responsible) {
  if (!responsible) return {};
  const auto* person = std::get_if<Id<Person>>(&*responsible);
  return person ? std::to_string(person->value) : std::string{nobody};
}

template <Named E>
std::string_view text_of(const std::optional<E>& word) {
  return word ? name_of(*word) : std::string_view{};
}

Queue queue_for(const relais::Request& http) {
  if (const auto queue = named<Queue>(http.in_query("queue"))) return *queue;
  const bool wants_everything = http.wants_json() || !http.in_query("q").empty() || !http.in_query("state").empty();
  return wants_everything ? Queue::all : queues_for(http.person()).front();
}

}  // namespace

std::string_view filter_label(Sort sort) {
  switch (sort) {
    case Sort::newest: return t("the newest first");
    case Sort::oldest: return t("the oldest first");
    case Sort::due: return t("the nearest due date first");
    case Sort::urgent: return t("the most urgent first");
    case Sort::stars: return t("the most stars first");
    case Sort::waiting: return t("what has waited longest first");
  }
  return {};
}

const lists::Order& order_of(Sort sort) {
  static const lists::Order newest{{"received_at", "id"}, Direction::down};
  static const lists::Order oldest{{"received_at", "id"}, Direction::up};
  static const lists::Order due{{"due_order", "id"}, Direction::up};
  static const lists::Order urgent{{"urgency_order", "received_at", "id"}, Direction::up};
  static const lists::Order stars{{"star_order", "received_at", "id"}, Direction::up};
  static const lists::Order waiting{{"standing_since", "id"}, Direction::up};
  switch (sort) {
    case Sort::newest: return newest;
    case Sort::oldest: return oldest;
    case Sort::due: return due;
    case Sort::urgent: return urgent;
    case Sort::stars: return stars;
    case Sort::waiting: return waiting;
  }
  return newest;
}

lists::Position position_of(const Request& request, Sort sort) {
  const auto id = request.id.value;
  const auto received = request.received_at.microseconds;
  switch (sort) {
    case Sort::newest:
    case Sort::oldest: return {{received, id}};
    case Sort::due: return {{request.due_at ? request.due_at->microseconds : no_due_moment, id}};
    case Sort::urgent: return {{urgency_order(request), received, id}};
    case Sort::stars: return {{3 - request.priority, received, id}};
    case Sort::waiting: return {{request.standing.since.microseconds, id}};
  }
  return {};
}

ListFilter ListFilter::from(const relais::Request& http) { return from(http.http().query, queue_for(http)); }

ListFilter ListFilter::from(const std::vector<web::Field>& query, Queue queue) {
  const auto value = [&](std::string_view name) {
    const auto found = std::ranges::find(query, name, &web::Field::name);
    return found == query.end() ? std::string{} : found->value;
  };
  ListFilter filter;
  filter.queue = queue;
  filter.state = named<State>(value("state"));
  filter.type = id_in<RequestType>(value("type"));
  filter.team = id_in<Team>(value("team"));
  filter.urgency = named<UrgencyLevel>(value("urgency"));
  filter.responsible = responsible_in(value("responsible"));
  filter.tag = on_one_line(value("tag"));
  filter.words = on_one_line(value("q"));
  const auto sort = named<Sort>(value("sort")).value_or(usual_sort(filter.queue));
  filter.sort = is_served(filter, sort) ? sort : Sort::newest;
  filter.after = lists::Position::from(value("after"), order_of(filter.sort).columns.size());
  return filter;
}

std::string ListFilter::query() const {
  Address address{""};
  address.with("queue", name_of(queue)).with("sort", sort == usual_sort(queue) ? std::string_view{} : name_of(sort));
  address.with("state", text_of(state)).with("type", text_of(type)).with("team", text_of(team));
  address.with("urgency", text_of(urgency)).with("responsible", text_of(responsible));
  address.with("tag", tag).with("q", words);
  return address.text().substr(1);
}

bool ListFilter::has_filters() const {
  return state || type || team || urgency || responsible || !tag.empty() || !words.empty();
}

bool is_about_open_requests(const ListFilter& filter) {
  if (filter.queue != Queue::all && filter.queue != Queue::to_qualify) return true;
  return filter.state ? is_open(*filter.state) : filter.queue == Queue::to_qualify;
}

bool is_served(const ListFilter& filter, Sort sort) {
  return sort == Sort::newest || sort == Sort::oldest || is_about_open_requests(filter);
}

}  // namespace relais::requests

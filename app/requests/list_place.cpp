#include "requests/list_place.h"

#include "lib/web/fields.h"
#include "requests/list.h"
#include "requests/standing.h"

namespace relais::requests {
namespace {

using conversations::Shown;

constexpr std::string_view stood_at = "at";

std::string value_in(const std::vector<web::Field>& query, std::string_view name) {
  const auto found = std::ranges::find(query, name, &web::Field::name);
  return found == query.end() ? std::string{} : found->value;
}

std::vector<web::Field> query_of_referrer(const relais::Request& http, const Request& request) {
  const auto referrer = http.http().header("Referer");
  const auto page = request.address() + "?";
  const auto found = referrer.find(page);
  return found == std::string_view::npos ? std::vector<web::Field>{}
                                         : web::read_urlencoded(referrer.substr(found + page.size()));
}

// A form is sent to another address than that of its page, which the browser then names as its referrer.
std::vector<web::Field> query_of_page(const relais::Request& http, const Request& request) {
  if (!http.in_query("queue").empty()) return http.http().query;
  return query_of_referrer(http, request);
}

// Nothing where the page was opened from elsewhere.
std::optional<ListFilter> list_of_page(const relais::Request& http, const Request& request) {
  const auto query = query_of_page(http, request);
  const auto queue = named<Queue>(value_in(query, "queue"));
  if (!queue) return std::nullopt;
  auto filter = ListFilter::from(query, *queue);
  // Where it stood when it was opened: what was done with it since may have moved it.
  filter.after = lists::Position::from(value_in(query, stood_at), order_of(filter.sort).columns.size());
  if (!filter.after) filter.after = position_of(request, filter.sort);
  return filter;
}

std::string address_at(const Request& request, const ListFilter& filter, const lists::Position& position) {
  return fmt::format("{}?{}&{}={}", request.address(), filter.query(), stood_at, position.text());
}

}  // namespace

std::string address_in_list(const Request& request, const ListFilter& filter) {
  return address_at(request, filter, position_of(request, filter.sort));
}

Shown shown_on_page(const relais::Request& http, const Request& request) {
  const bool is_page = http.http().method == web::Method::get;
  const auto query = is_page ? http.http().query : query_of_referrer(http, request);
  return named<Shown>(value_in(query, "shown")).value_or(Shown::all);
}

std::string address_showing(const relais::Request& http, const Request& request, Shown shown) {
  const auto filter = list_of_page(http, request);
  const auto address = filter ? address_at(request, *filter, *filter->after) : request.address();
  return shown == Shown::all ? address : fmt::format("{}{}shown={}", address, filter ? '&' : '?', name_of(shown));
}

std::string address_here(const relais::Request& http, const Request& request) {
  return address_showing(http, request, shown_on_page(http, request));
}

ListPlace place_of(const relais::Request& http, const Request& request, Timestamp now) {
  const auto filter = list_of_page(http, request);
  if (!filter) return {};
  ListPlace place;
  place.list = fmt::format("/requests?{}", filter->query());
  const auto address_of = [&](const std::optional<Id<Request>>& id) {
    return id ? address_in_list(request_with_id(http.db(), *id), *filter) : std::string{};
  };
  const auto beside = requests_beside(http.db(), http.person(), *filter, request.id, now);
  place.previous = address_of(beside.previous);
  place.next = address_of(beside.next);
  return place;
}

}  // namespace relais::requests

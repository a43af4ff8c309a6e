#include "lists/head_parts.h"

#include <charconv>

#include "dispatch/address.h"
#include "lists/kept_list.h"

namespace relais::lists {
namespace {

// How many rows stand before this page: carried from page to page, and only ever shown.
std::int64_t rows_before(const Request& http, const std::optional<Position>& after) {
  const auto text = http.in_query("from");
  std::int64_t from = 0;
  std::from_chars(text.data(), text.data() + text.size(), from);
  return after ? std::max<std::int64_t>(from, 0) : 0;
}

std::string query_after(const ListHead& head, const Position& position, std::int64_t before) {
  Address place{""};
  place.with("after", position.text()).with("from", std::to_string(before));
  return fmt::format("{}{}{}", head.query, head.query.empty() ? "" : "&", place.text().substr(1));
}

}  // namespace

Filter filter_choice(std::string_view name, std::string_view label, std::vector<Option> options,
                     const std::string& value, std::string without) {
  Filter filter;
  filter.name = name;
  filter.label = label;
  filter.options = std::move(options);
  if (value.empty()) return filter;
  filter.value = value;
  const auto known = std::ranges::find(filter.options, value, &Option::value);
  filter.chosen = known == filter.options.end() ? value : known->label;
  filter.without = std::move(without);
  return filter;
}

std::vector<KeptView> kept_views(const Request& http, std::string_view list, const std::string& query) {
  std::vector<KeptView> views;
  for (auto& view : views_for(http.db(), http.person(), list)) {
    views.push_back({view.id, std::move(view.name), fmt::format("/{}?{}", list, view.query), view.is_shared,
                     view.kept_by == http.person().id, view.query == query});
  }
  return views;
}

void place_rows(ListHead& head, const Request& http, std::size_t rows, const std::optional<Position>& after,
                const std::optional<Position>& next) {
  const auto before = rows_before(http, after);
  head.first = before + 1;
  head.last = before + static_cast<std::int64_t>(rows);
  head.here = after ? query_after(head, *after, before) : head.query;
  if (!next) return;
  const auto query = query_after(head, *next, head.last);
  head.next = fmt::format("{}?{}", head.address, query);
  head.next_json = fmt::format("{}.json?{}", head.address, query);
}

}  // namespace relais::lists

#include "requests/list_choices.h"

#include "dispatch/address.h"
#include "lists/head_parts.h"
#include "lists/kept_list.h"
#include "people/roster.h"
#include "people/teams.h"

namespace relais::requests {
namespace {

constexpr std::string_view list_name = "requests";

constexpr Sql select_types = R"sql(
  SELECT id, name
    FROM request_types
   WHERE NOT EXISTS (SELECT 1 FROM request_type_restrictions WHERE type_id = request_types.id)
      OR EXISTS (SELECT 1 FROM request_type_restrictions AS restriction
                   JOIN team_members AS member ON member.team_id = restriction.team_id
                  WHERE restriction.type_id = request_types.id AND member.person_id = $1)
   ORDER BY name
)sql";

struct OptionRow {
  lists::Option option;

  static OptionRow from(Row& row) { return {{std::to_string(row.read<std::int64_t>()), row.read<std::string>()}}; }
};

template <class T>
std::vector<lists::Option> options_of(const std::vector<T>& things) {
  std::vector<lists::Option> options;
  for (const auto& thing : things) options.push_back({std::to_string(thing.id.value), thing.name});
  return options;
}

std::vector<lists::Option> types_for(Reads& db, const Person& person) {
  std::vector<lists::Option> options;
  for (auto& row : db.all<OptionRow>(select_types, person.id)) options.push_back(std::move(row.option));
  return options;
}

template <Named E>
std::vector<lists::Option> options_of_words() {
  std::vector<lists::Option> options;
  for (const auto word : all_of<E>()) options.push_back({std::string{name_of(word)}, std::string{filter_label(word)}});
  return options;
}

std::vector<lists::Option> responsibles_for(Reads& db, const Person& person) {
  std::vector<lists::Option> options{{"nobody", std::string{t("Nobody")}},
                                     {std::to_string(person.id.value), std::string{t("Me")}}};
  for (const auto& colleague : people::colleagues_who_answer(db)) {
    if (colleague.id != person.id) options.push_back({std::to_string(colleague.id.value), colleague.name});
  }
  return options;
}

std::string address_of(const ListFilter& filter) { return fmt::format("/{}?{}", list_name, filter.query()); }

// What is in the address under that name, with what it would be without it.
struct Chosen {
  std::string value;
  ListFilter without;
};

lists::Filter filter_choice(std::string_view name, std::string_view label, std::vector<lists::Option> options,
                            const Chosen& chosen) {
  return lists::filter_choice(name, label, std::move(options), chosen.value, address_of(chosen.without));
}

template <class T>
Chosen chosen_in(const relais::Request& http, std::string_view name, const ListFilter& filter, T ListFilter::*field) {
  Chosen chosen{filter.*field == T{} ? std::string{} : http.in_query(name), filter};
  chosen.without.*field = T{};
  return chosen;
}

std::vector<lists::Filter> filters_of(const relais::Request& http, const ListFilter& filter) {
  const auto& person = http.person();
  std::vector<lists::Filter> filters;
  filters.push_back(filter_choice("state", t("State"), options_of_words<State>(),
                                  chosen_in(http, "state", filter, &ListFilter::state)));
  filters.push_back(filter_choice("urgency", t("Urgency"), options_of_words<UrgencyLevel>(),
                                  chosen_in(http, "urgency", filter, &ListFilter::urgency)));
  filters.back().is_at_hand = true;
  filters.push_back(filter_choice("type", t("Type"), types_for(http.db(), person),
                                  chosen_in(http, "type", filter, &ListFilter::type)));
  filters.push_back(filter_choice("team", t("Team"), options_of(people::teams_on_offer(http.db())),
                                  chosen_in(http, "team", filter, &ListFilter::team)));
  filters.push_back(filter_choice("responsible", t("Responsible"), responsibles_for(http.db(), person),
                                  chosen_in(http, "responsible", filter, &ListFilter::responsible)));
  filters.push_back(filter_choice("tag", t("Tag"), {}, chosen_in(http, "tag", filter, &ListFilter::tag)));
  return filters;
}

std::optional<lists::Count> count_in(const std::vector<QueueCount>& counts, Queue queue) {
  const auto found = std::ranges::find(counts, queue, &QueueCount::queue);
  return found == counts.end() ? std::nullopt : std::optional{found->count};
}

std::vector<lists::Tab> tabs_of(const Person& person, const ListFilter& filter, const std::vector<QueueCount>& counts) {
  std::vector<lists::Tab> tabs;
  for (const auto queue : queues_for(person)) {
    ListFilter whole;
    whole.queue = queue;
    whole.sort = usual_sort(queue);
    tabs.push_back({std::string{filter_label(queue)}, address_of(whole), count_in(counts, queue),
                    std::to_string(tabs.size() + 1), queue == filter.queue, std::string{name_of(queue)}});
  }
  return tabs;
}

std::vector<lists::SortChoice> sorts_of(const ListFilter& filter) {
  std::vector<lists::SortChoice> sorts;
  for (const auto sort : all_of<Sort>()) {
    if (!is_served(filter, sort)) continue;
    auto sorted = filter;
    sorted.sort = sort;
    sorts.push_back({std::string{filter_label(sort)}, address_of(sorted), sort == filter.sort});
  }
  return sorts;
}

std::vector<lists::ColumnChoice> column_choices(const std::vector<Column>& shown) {
  std::vector<lists::ColumnChoice> columns;
  for (const auto column : all_of<Column>()) {
    columns.push_back({std::string{name_of(column)}, std::string{filter_label(column)},
                       std::ranges::find(shown, column) != shown.end()});
  }
  return columns;
}

ListFilter without_filters(const ListFilter& filter) {
  ListFilter whole;
  whole.queue = filter.queue;
  whole.sort = filter.sort;
  return whole;
}

ListFilter everywhere(ListFilter filter) {
  filter.queue = Queue::all;
  filter.sort = Sort::newest;
  return filter;
}

ListFilter without_words(ListFilter filter) {
  filter.words.clear();
  return filter;
}

}  // namespace

lists::ListHead head_of(const relais::Request& http, const ListFilter& filter, const std::vector<QueueCount>& counts,
                        const std::vector<Column>& shown) {
  lists::ListHead head;
  head.name = list_name;
  head.address = "/requests";
  head.query = filter.query();
  head.tab = name_of(filter.queue);
  head.sort = name_of(filter.sort);
  head.words = filter.words;
  head.without_words = address_of(without_words(filter));
  head.without_filters = address_of(without_filters(filter));
  head.tabs = tabs_of(http.person(), filter, counts);
  // A program has no menus.
  if (http.wants_json()) return head;
  if (filter.queue != Queue::all) head.everywhere = address_of(everywhere(filter));
  head.views = lists::kept_views(http, list_name, head.query);
  head.filters = filters_of(http, filter);
  head.sorts = sorts_of(filter);
  head.columns = column_choices(shown);
  return head;
}

std::vector<Column> columns_for(const relais::Request& http) {
  const auto chosen = lists::columns_of(http.db(), http.person(), list_name);
  if (!chosen)
    return {Column::requester, Column::urgency, Column::stars, Column::responsible, Column::waiting, Column::due};
  std::vector<Column> columns;
  for (const auto column : all_of<Column>()) {
    if (std::ranges::find(*chosen, name_of(column)) != chosen->end()) columns.push_back(column);
  }
  return columns;
}

}  // namespace relais::requests

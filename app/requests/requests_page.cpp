#include "requests/requests_page.h"

#include <algorithm>

#include "dispatch/address.h"
#include "drafts/draft.h"
#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "lists/head_parts.h"
#include "people/right.h"
#include "requests/list_choices.h"
#include "requests/list_place.h"
#include "requests/row_words.h"
#include "tags/tag.h"

namespace relais::requests {
namespace {

constexpr std::int64_t most_tags_offered = 100;

std::optional<Sort> sort_by(Column column) {
  switch (column) {
    case Column::urgency: return Sort::urgent;
    case Column::stars: return Sort::stars;
    case Column::waiting: return Sort::waiting;
    case Column::due: return Sort::due;
    case Column::received: return Sort::newest;
    case Column::requester:
    case Column::responsible:
    case Column::type:
    case Column::team:
    case Column::tags:
    case Column::location: break;
  }
  return std::nullopt;
}

std::vector<ColumnHead> column_heads(const std::vector<Column>& columns, const ListFilter& filter) {
  std::vector<ColumnHead> heads;
  for (const auto column : columns) {
    ColumnHead head{column, "", false};
    const auto sort = sort_by(column);
    if (sort && is_served(filter, *sort)) {
      auto sorted = filter;
      sorted.sort = *sort;
      head.sort_address = fmt::format("/requests?{}", sorted.query());
      head.is_sorted = filter.sort == *sort;
    }
    heads.push_back(std::move(head));
  }
  return heads;
}

void add_tags(Reads& db, std::vector<RequestRow>& rows) {
  std::vector<std::int64_t> ids;
  for (const auto& row : rows) ids.push_back(row.request.id.value);
  for (const auto& tagged : tags::tags_of_all(db, "request", ids)) {
    const auto row = std::ranges::find(rows, tagged.record, [](const auto& each) { return each.request.id.value; });
    row->tags += fmt::format("{}{}", row->tags.empty() ? "" : ", ", tagged.name);
  }
}

void mark_drafts(Reads& db, const Person& person, std::vector<RequestRow>& rows) {
  if (rows.empty()) return;
  auto begun = drafts::records_with_drafts(db, person.id, "request");
  std::ranges::sort(begun);
  for (auto& row : rows) row.has_draft = std::ranges::binary_search(begun, row.request.id.value);
}

void add_elsewhere(NothingHere& nothing, const lists::ListHead& head) {
  for (const auto& tab : head.tabs) {
    if (tab.current || !tab.count || tab.count->rows == 0) continue;
    nothing.elsewhere = fmt::format("{} ({})", tab.label, tab.count->text());
    nothing.elsewhere_address = tab.address;
    return;
  }
}

void add_what_one_may(RequestsPage& page, const relais::Request& http) {
  const auto& person = http.person();
  page.may_create = may(person, Right::record_request);
  page.may_assign = may(person, Right::transfer);
  page.may_tag = may(person, Right::record_request);
  page.may_resolve = may(person, Right::resolve);
  if (http.wants_json()) return;
  for (const auto& filter : page.head.filters) {
    if (filter.name == "team") page.teams = filter.options;
    if (filter.name != "responsible") continue;
    // All but "nobody".
    page.colleagues.assign(filter.options.begin() + 1, filter.options.end());
  }
  for (const auto& tag : tags::known_tags(http.db(), most_tags_offered)) page.known_tags.push_back({"", tag.name});
}

std::vector<QueueCount> counts_for(const relais::Request& http, Timestamp now) {
  auto queues = queues_for(http.person());
  std::erase(queues, Queue::all);
  return count_queues(http.db(), http.person(), queues, now);
}

std::optional<lists::Count> known_count(const std::vector<QueueCount>& counts, const ListFilter& filter) {
  if (filter.has_filters()) return std::nullopt;
  const auto found = std::ranges::find(counts, filter.queue, &QueueCount::queue);
  return found == counts.end() ? std::nullopt : std::optional{found->count};
}

}  // namespace

std::string_view filter_label(Column column) {
  switch (column) {
    case Column::requester: return t("Requester");
    case Column::urgency: return t("Urgency");
    case Column::stars: return t("Stars");
    case Column::responsible: return t("Responsible");
    case Column::waiting: return t("Waits since");
    case Column::due: return t("Due");
    case Column::type: return t("Type");
    case Column::team: return t("Team");
    case Column::tags: return t("Tags");
    case Column::location: return t("Place");
    case Column::received: return t("Received");
  }
  return {};
}

RequestsPage requests_page(const relais::Request& http, std::optional<Outcome> outcome) {
  const auto filter = ListFilter::from(http);
  const auto columns = columns_for(http);
  RequestsPage page;
  page.now = now();
  const auto counts = counts_for(http, page.now);
  auto list = list_requests(http.db(), http.person(), filter, page.now, known_count(counts, filter));

  page.frame = frame_of(http, std::string{t("Requests")}, "/requests", "request");
  page.head = head_of(http, filter, counts, columns);
  page.head.total = list.count;
  lists::place_rows(page.head, http, list.rows.size(), filter.after, list.next);
  page.columns = column_heads(columns, filter);
  for (auto& listed : list.rows) {
    page.rows.push_back(row_of(std::move(listed), filter.queue, page.now));
    page.rows.back().address = address_in_list(page.rows.back().request, filter);
  }
  if (std::ranges::find(columns, Column::tags) != columns.end()) add_tags(http.db(), page.rows);
  mark_drafts(http.db(), http.person(), page.rows);
  page.nothing = nothing_in(filter.queue);
  add_elsewhere(page.nothing, page.head);
  add_what_one_may(page, http);
  page.outcome = std::move(outcome);
  return page;
}

}  // namespace relais::requests

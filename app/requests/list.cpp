#include "requests/list.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "lib/text/characters.h"
#include "requests/list_statements.h"
#include "search_index/matches.h"

namespace relais::requests {
namespace {

constexpr std::int64_t longest_opening = 160;

// Of more that have the words the newest are looked at: the count says that there are more.
constexpr std::size_t most_found = 2'000;

void find_words(Reads& db, const std::string& words, Narrowing& narrowing) {
  const search_index::Query query{db, search_terms(words), search_index::Among::records};
  const auto ids = search_index::newest_requests(db, query, most_found);
  narrowing.dialect = db.dialect();
  narrowing.found = db.dialect() == Dialect::sqlite ? fmt::format("[{}]", fmt::join(ids, ","))
                                                    : fmt::format("{{{}}}", fmt::join(ids, ","));
  narrowing.is_cut = ids.size() == most_found;
  narrowing.is_impossible = ids.empty();
}

Narrowing narrowing_of(Reads& db, const ListFilter& filter) {
  Narrowing narrowing;
  if (!filter.words.empty()) find_words(db, filter.words, narrowing);
  if (filter.tag.empty() || narrowing.is_impossible) return narrowing;
  const auto name = tags::TagName::from(filter.tag);
  const auto tag = name ? tags::tag_named(db, *name) : std::nullopt;
  narrowing.is_impossible = !tag;
  if (!tag) return narrowing;
  narrowing.tag = tag->id;
  narrowing.tag_is_common = tags::count_tagged(db, tag->id, "request", lists::Count::most + 1) > lists::Count::most;
  return narrowing;
}

lists::Count count_of(Reads& db, const Question& asked) {
  lists::Parameters parameters;
  parameters.add(asked.person.id);
  const auto rows = rows_to_count(asked, parameters);
  if (rows.empty()) return {};
  const auto count = kept(fmt::format("SELECT count(*) FROM ({}) AS counted", rows));
  auto counted = lists::Count::of(db.all_with<std::int64_t>(count, parameters.values()).at(0));
  counted.is_exact = counted.is_exact && !asked.narrowing.is_cut;
  return counted;
}

// A state, or all of them, of which every request may be seen: an index has them in the order asked for.
bool is_whole(const Question& asked) {
  const auto& filter = asked.filter;
  const bool is_narrowed =
      filter.type || filter.team || filter.urgency || filter.responsible || filter.state || !filter.tag.empty();
  const bool is_all_of_a_state =
      filter.queue == Queue::open || filter.queue == Queue::to_verify || filter.queue == Queue::all;
  return is_all_of_a_state && !is_narrowed && asked.person.works_at_desk() && asked.person.unseen_types.empty();
}

// What few have is gathered and put in order; what many have is met soon enough on the way through an index.
lists::Way way_for(const Question& asked, const lists::Count& count) {
  const bool are_few = !asked.filter.words.empty() || (count.is_exact && !is_whole(asked));
  return are_few ? lists::Way::gathered : lists::Way::walked;
}

std::vector<std::int64_t> ids_of(Reads& db, const Question& asked, const lists::Order& order, lists::Way way,
                                 std::int64_t most) {
  lists::Parameters parameters;
  parameters.add(asked.person.id);
  const auto ids = ids_of_page(asked, order, way, most, parameters);
  return ids.empty() ? std::vector<std::int64_t>{} : db.all_with<std::int64_t>(kept(ids), parameters.values());
}

// One text for every page: a page with fewer repeats its last.
const Sql& select_rows() {
  static const Sql text = [] {
    const auto columns = select_request.substr(0, select_request.find(" FROM "));
    const auto source = select_request.substr(columns.size());
    std::string places;
    for (int i = 1; i <= page_length; ++i) places += fmt::format("{}${}", i == 1 ? "" : ", ", i);
    return kept(fmt::format(
        "{}, (SELECT organisation FROM contacts WHERE contacts.id = requests.requester_id),"
        " (SELECT substr(description, 1, {}) FROM requests AS asked WHERE asked.id = requests.id){}id IN ({})",
        columns, longest_opening, source, places));
  }();
  return text;
}

std::vector<ListedRequest> rows_with(Reads& db, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return {};
  std::vector<Value> values(ids.begin(), ids.end());
  values.resize(page_length, ids.back());
  auto rows = db.all_with<ListedRequest>(select_rows(), values);
  const auto place_of = [&](const ListedRequest& row) { return std::ranges::find(ids, row.request.id.value); };
  std::ranges::sort(rows, {}, place_of);
  return rows;
}

}  // namespace

ListedRequest ListedRequest::from(Row& row) {
  ListedRequest listed;
  listed.request = Request::from(row);
  listed.organisation = row.read<std::optional<std::string>>().value_or("");
  listed.opening = on_one_line(row.read<std::string>());
  return listed;
}

QueueCount QueueCount::from(Row& row) { return {row.read<Queue>(), lists::Count::of(row.read<std::int64_t>())}; }

std::vector<QueueCount> count_queues(Reads& db, const Person& person, const std::vector<Queue>& queues, Timestamp now) {
  lists::Parameters parameters;
  parameters.add(person.id);
  const Narrowing nothing;
  std::string all;
  for (const auto queue : queues) {
    ListFilter filter;
    filter.queue = queue;
    const auto rows = rows_to_count({person, filter, nothing, now}, parameters);
    if (rows.empty()) continue;
    all += fmt::format("{}SELECT '{}' AS queue, count(*) FROM ({}) AS of_{}", all.empty() ? "" : " UNION ALL ",
                       name_of(queue), rows, name_of(queue));
  }
  if (all.empty()) return {};
  return db.all_with<QueueCount>(kept(all), parameters.values());
}

RequestList list_requests(Reads& db, const Person& person, const ListFilter& filter, Timestamp now,
                          std::optional<lists::Count> counted) {
  const auto narrowing = narrowing_of(db, filter);
  const Question asked{person, filter, narrowing, now};
  RequestList list;
  list.count = counted ? *counted : count_of(db, asked);

  auto ids = ids_of(db, asked, order_of(filter.sort), way_for(asked, list.count), page_length + 1);
  const bool is_last = static_cast<std::int64_t>(ids.size()) <= page_length;
  if (!is_last) ids.pop_back();
  list.rows = rows_with(db, ids);
  if (!is_last) list.next = position_of(list.rows.back().request, filter.sort);
  return list;
}

Beside requests_beside(Reads& db, const Person& person, const ListFilter& filter, Id<Request> request, Timestamp now) {
  const auto narrowing = narrowing_of(db, filter);
  const Question asked{person, filter, narrowing, now};
  const auto way = way_for(asked, count_of(db, asked));
  const auto nearest = [&](const lists::Order& order) -> std::optional<Id<Request>> {
    // Itself may stand there by now, since its place has changed.
    for (const auto id : ids_of(db, asked, order, way, 2)) {
      if (id != request.value) return Id<Request>{id};
    }
    return std::nullopt;
  };
  const auto& order = order_of(filter.sort);
  return {nearest(order.reversed()), nearest(order)};
}

}  // namespace relais::requests

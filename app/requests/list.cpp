#include "requests/list.h"

#include <charconv>

#include "lib/text/characters.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

// A condition and its parameters, put together from the filters that are set; $1 is always the person.
class Where {
public:
  explicit Where(const Person& person) : text_(readable_by(person)) { values_.push_back(to_value(person.id)); }

  // `condition` says $# where its parameter goes; `#` once more for each further one.
  void add(std::string condition, std::initializer_list<Value> values) {
    for (const auto& value : values) {
      values_.push_back(value);
      condition.replace(condition.find("$#"), 2, fmt::format("${}", values_.size()));
    }
    text_ += " AND " + condition;
  }

  const std::string& text() const { return text_; }
  std::span<const Value> values() const { return values_; }

private:
  std::string text_;
  std::vector<Value> values_;
};

// Words are looked for as they stand, with no index: the newest are found first, and the search by words has its own.
std::string pattern_of(const std::string& words) {
  std::string pattern = "%";
  for (const char c : words) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

Where conditions(const Person& person, const ListFilter& filter, const std::string& pattern) {
  Where where{person};
  if (filter.state) where.add("state = $#", {to_value(*filter.state)});
  if (!filter.words.empty()) {
    where.add(R"((number = $# OR lower(title) LIKE $# ESCAPE '\' OR lower(requester_name) LIKE $# ESCAPE '\'))",
              {std::string_view{filter.words}, std::string_view{pattern}, std::string_view{pattern}});
  }
  return where;
}

}  // namespace

std::optional<ListPosition> ListPosition::from(std::string_view text) {
  ListPosition position;
  const char* const end = text.data() + text.size();
  const auto at = std::from_chars(text.data(), end, position.received_at.microseconds);
  if (at.ec != std::errc{} || at.ptr == end || *at.ptr != '-') return std::nullopt;
  const auto id = std::from_chars(at.ptr + 1, end, position.id.value);
  if (id.ec != std::errc{} || id.ptr != end) return std::nullopt;
  return position;
}

std::string ListPosition::text() const { return fmt::format("{}-{}", received_at.microseconds, id.value); }

RequestList list_requests(Reads& db, const Person& person, const ListFilter& filter) {
  const auto pattern = pattern_of(lowered(filter.words));
  RequestList list;

  const auto all = conditions(person, filter, pattern);
  const auto count = kept("SELECT count(*) FROM (SELECT 1 FROM request_summaries AS requests WHERE " + all.text() +
                          fmt::format(" LIMIT {}) AS counted", count_limit + 1));
  list.counted = db.all_with<std::int64_t>(count, all.values()).at(0);
  list.counted_all = list.counted <= count_limit;
  list.counted = std::min(list.counted, count_limit);

  auto page = all;
  if (filter.after)
    page.add("(received_at, id) < ($#, $#)", {to_value(filter.after->received_at), to_value(filter.after->id)});
  list.requests =
      db.all_with<Request>(kept(std::string{select_request} + page.text() +
                                fmt::format(" ORDER BY received_at DESC, id DESC LIMIT {}", page_length + 1)),
                           page.values());
  if (static_cast<std::int64_t>(list.requests.size()) > page_length) {
    list.requests.pop_back();
    list.next = ListPosition{list.requests.back().received_at, list.requests.back().id};
  }
  return list;
}

}  // namespace relais::requests

#include "search/search_handlers.h"

#include <charconv>

#include "dispatch/address.h"
#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "lib/time/zone.h"
#include "requests/number.h"
#include "requests/visibility.h"
#include "search/backlog.h"
#include "search/search_page.h"

namespace relais::search {
namespace {

constexpr std::size_t page_length = 25;
constexpr std::size_t cards_beside = 4;
constexpr std::size_t cards_of_a_page = 24;
constexpr std::size_t candidates_length = 5;
// More of one request are one candidate.
constexpr std::size_t candidates_looked_at = 24;
constexpr std::size_t cards_among_candidates = 3;
constexpr std::size_t longest_typed = 200;

std::string typed_in(const Request& http) {
  return shortened(on_one_line(repaired(http.in_query("q"))), longest_typed);
}

int year_now() { return static_cast<int>(std::chrono::year_month_day{local_time(now()).day}.year()); }

std::optional<requests::Mention> numbered_by(const Request& http, const std::string& typed) {
  for (const auto& number : requests::numbers_meant(typed, year_now())) {
    const auto request = requests::request_seen_by(http.db(), http.person(), number);
    if (request) return requests::mentions_of(http.db(), http.person(), {request->id.value}).at(request->id.value);
  }
  return std::nullopt;
}

std::string address_of(std::string_view path, const std::string& typed, Kind kind, std::int64_t before = 0) {
  auto address = Address{std::string{path}}.with("q", typed);
  if (kind != Kind::all) address.with("kind", name_of(kind));
  if (before != 0) address.with("before", std::to_string(before));
  return address.text();
}

std::int64_t before_in(const Request& http) {
  const auto text = http.in_query("before");
  std::int64_t before = 0;
  std::from_chars(text.data(), text.data() + text.size(), before);
  return before > 0 ? before : search_index::from_the_newest;
}

std::vector<KindTab> tabs_of(const Person& person, const std::string& typed, Kind current) {
  std::vector<KindTab> tabs;
  for (const auto kind : all_of<Kind>()) {
    if (is_about_cards(kind) && !may(person, Right::see_parties)) continue;
    tabs.push_back({kind, address_of("/search", typed, kind), kind == current});
  }
  return tabs;
}

void add_hits(SearchPage& page, const Request& http) {
  const auto terms = search_terms(page.typed);
  const auto before = before_in(http);
  auto found = find_hits(http.db(), http.person(), terms, page.kind, before, page_length);
  const bool are_all = before == search_index::from_the_newest && !found.next;
  page.count = are_all ? lists::Count{static_cast<std::int64_t>(found.hits.size()), true}
                       : count_hits(http.db(), http.person(), terms, page.kind);
  page.hits = std::move(found.hits);
  if (!found.next) return;
  page.next = address_of("/search", page.typed, page.kind, *found.next);
  page.next_json = address_of("/search.json", page.typed, page.kind, *found.next);
}

SearchPage search_page(const Request& http) {
  SearchPage page;
  page.typed = typed_in(http);
  page.kind = named<Kind>(http.in_query("kind")).value_or(Kind::all);
  page.frame = frame_of(http, page.typed.empty() ? std::string{t("Search")} : page.typed, "/search", "");
  page.frame.searched = page.typed;
  page.tabs = tabs_of(http.person(), page.typed, page.kind);
  page.is_indexing = has_backlog(http.db());
  page.now = now();
  if (page.typed.empty()) return page;
  const bool is_first = http.in_query("before").empty();
  if (page.shows_hits()) add_hits(page, http);
  if (is_first) {
    const auto most = page.kind == Kind::all ? cards_beside : cards_of_a_page;
    page.cards = find_cards(http.db(), http.person(), page.typed, page.kind, most);
    page.numbered = numbered_by(http, page.typed);
  }
  return page;
}

}  // namespace

Response index_search(Request& http) {
  auto page = search_page(http);
  // Whoever types a number and nothing else wants that request.
  const bool opens = page.numbered && page.kind == Kind::all && !http.wants_json();
  return opens ? see_other(page.numbered->address()) : relais::page(std::move(page));
}

Response show_candidates(Request& http) {
  SearchCandidates candidates;
  candidates.typed = typed_in(http);
  candidates.everything = address_of("/search", candidates.typed, Kind::all);
  candidates.now = now();
  const auto terms = search_terms(candidates.typed);
  candidates.numbered = numbered_by(http, candidates.typed);
  candidates.hits = find_newest_of_each(http.db(), http.person(), terms, candidates_looked_at, candidates_length);
  candidates.cards = find_cards(http.db(), http.person(), candidates.typed, Kind::all, cards_among_candidates);
  candidates.is_indexing = candidates.is_empty() && has_backlog(http.db());
  return page(std::move(candidates));
}

}  // namespace relais::search

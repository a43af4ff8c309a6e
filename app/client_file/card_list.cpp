#include "client_file/card_list.h"

#include <fmt/ranges.h>

#include <unordered_set>

#include "client_file/card_statements.h"
#include "lib/text/characters.h"
#include "parties/keys.h"
#include "parties/name_parts.h"

namespace relais::client_file {
namespace {

// Of more that have the words these are looked at: the count says that there are more.
constexpr std::size_t most_found = 2'000;
// The character behind all others, so that what begins so ends before it.
constexpr std::string_view last_character = "\U0010FFFF";

std::string end_of(const std::string& beginning) { return beginning + std::string{last_character}; }

// A number or an address is a word of its own.
std::vector<std::string> sought(const std::string& typed, const std::string& region) {
  if (auto email = parties::email_key_of(typed); !email.empty()) return {email};
  if (auto number = parties::e164_of(typed, region); !number.empty()) return {number};
  return parties::sought_words(typed);
}

// Behind those that begin so, those that have it anywhere.
void add_containing(Reads& db, parties::Cards cards, const std::vector<std::string>& words,
                    std::vector<std::int64_t>& ids) {
  const std::unordered_set<std::int64_t> known{ids.begin(), ids.end()};
  for (const auto id : parties::cards_containing(db, cards, words, most_found - ids.size())) {
    if (!known.contains(id)) ids.push_back(id);
  }
}

void find_words(Reads& db, const CardFilter& filter, const std::string& region, CardNarrowing& narrowing) {
  const auto words = sought(filter.words, region);
  if (words.size() == 1 && characters(words.front()) == 1) {
    narrowing.letter = words.front();
    narrowing.after_letter = end_of(words.front());
    return;
  }
  auto ids = parties::cards_beginning(db, filter.cards, words, most_found);
  if (ids.size() < most_found) add_containing(db, filter.cards, words, ids);
  if (ids.empty()) ids = parties::cards_near(db, filter.cards, words);
  narrowing.found = as_array(db.dialect(), ids);
  // One card may have several words that begin so.
  narrowing.is_cut = ids.size() >= most_found / 2;
  narrowing.is_impossible = ids.empty();
}

void find_place(const CardFilter& filter, CardNarrowing& narrowing) {
  if (filter.place.empty()) return;
  const bool is_postcode = filter.place.front() >= '0' && filter.place.front() <= '9';
  if (is_postcode) {
    narrowing.postcode = filter.place;
  } else {
    narrowing.town = folded(filter.place);
    narrowing.after_town = end_of(*narrowing.town);
  }
}

CardNarrowing narrowing_of(Reads& db, const CardFilter& filter, const std::string& region) {
  CardNarrowing narrowing;
  narrowing.dialect = db.dialect();
  if (!filter.words.empty()) find_words(db, filter, region, narrowing);
  find_place(filter, narrowing);
  if (filter.tag.empty()) return narrowing;
  const auto name = tags::TagName::from(filter.tag);
  const auto tag = name ? tags::tag_named(db, *name) : std::nullopt;
  if (tag) narrowing.tag = tag->id;
  narrowing.is_impossible = narrowing.is_impossible || !tag;
  return narrowing;
}

lists::Count count_of(Reads& db, const CardQuestion& asked) {
  if (asked.narrowing.is_impossible) return {};
  lists::Parameters parameters;
  const auto count = kept(fmt::format("SELECT count(*) FROM ({}) AS counted", cards_to_count(asked, parameters)));
  auto counted = lists::Count::of(db.all_with<std::int64_t>(count, parameters.values()).at(0));
  counted.is_exact = counted.is_exact && !asked.narrowing.is_cut;
  return counted;
}

// What few cards have is gathered and put in order; what many have is met soon enough on the way through an index.
lists::Way way_for(const CardQuestion& asked, const lists::Count& count) {
  const bool are_few = asked.narrowing.found || (count.is_exact && asked.filter.has_filters());
  return are_few ? lists::Way::gathered : lists::Way::walked;
}

}  // namespace

CardSearch::CardSearch(Reads& db, CardFilter filter, const std::string& region)
    : filter_(std::move(filter)), narrowing_(std::make_unique<CardNarrowing>(narrowing_of(db, filter_, region))) {
  count_ = count_of(db, {filter_, *narrowing_});
}

CardSearch::~CardSearch() = default;

CardIds CardSearch::page(Reads& db, std::int64_t length) const {
  if (narrowing_->is_impossible) return {};
  const CardQuestion asked{filter_, *narrowing_};
  lists::Parameters parameters;
  const auto sql = kept(ids_of_cards(asked, way_for(asked, count_), length + 1, parameters));
  CardIds page{db.all_with<std::int64_t>(sql, parameters.values())};
  page.is_last = static_cast<std::int64_t>(page.ids.size()) <= length;
  if (!page.is_last) page.ids.pop_back();
  return page;
}

std::string as_array(Dialect dialect, const std::vector<std::int64_t>& ids) {
  const auto list = fmt::format("{}", fmt::join(ids, ","));
  return dialect == Dialect::sqlite ? fmt::format("[{}]", list) : fmt::format("{{{}}}", list);
}

}  // namespace relais::client_file

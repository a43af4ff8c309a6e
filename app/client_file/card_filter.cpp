#include "client_file/card_filter.h"

#include "dispatch/address.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

using lists::Order;

template <Named E>
std::string_view text_of(const std::optional<E>& word) {
  return word ? name_of(*word) : std::string_view{};
}

}  // namespace

std::string_view filter_label(CardSort sort) {
  switch (sort) {
    case CardSort::name: return t("by name");
    case CardSort::newest: return t("the newest first");
    case CardSort::town: return t("by town");
  }
  return {};
}

std::string_view filter_label(ArchivedCards archived) {
  switch (archived) {
    case ArchivedCards::only: return t("Archived ones alone");
    case ArchivedCards::also: return t("Archived ones too");
  }
  return {};
}

std::string_view list_of(Cards cards) { return cards == Cards::parties ? "parties" : "contacts"; }
std::string_view kind_of(Cards cards) { return cards == Cards::parties ? "party" : "contact"; }

const Order& order_of(CardSort sort) {
  static const Order by_name{{"name_sort", "id"}, Order::Direction::up, Order::Begins::with_text};
  static const Order newest{{"id"}, Order::Direction::down};
  static const Order by_town{{"town_sort", "id"}, Order::Direction::up, Order::Begins::with_text};
  switch (sort) {
    case CardSort::name: return by_name;
    case CardSort::newest: return newest;
    case CardSort::town: return by_town;
  }
  return by_name;
}

bool is_served(Cards cards, CardSort sort) { return cards == Cards::parties || sort != CardSort::town; }

CardFilter CardFilter::from(const Request& http, Cards cards) {
  CardFilter filter;
  filter.cards = cards;
  const auto sort = named<CardSort>(http.in_query("sort")).value_or(CardSort::name);
  filter.sort = client_file::is_served(cards, sort) ? sort : CardSort::name;
  filter.relation = named<parties::Relation>(http.in_query("relation"));
  filter.manager = id_in<Person>(http.in_query("manager"));
  filter.place = on_one_line(http.in_query("place"));
  if (cards == Cards::contacts) filter.quality = named<parties::Quality>(http.in_query("quality"));
  filter.language = named<Language>(http.in_query("language"));
  filter.tag = on_one_line(http.in_query("tag"));
  filter.archived = named<ArchivedCards>(http.in_query("archived"));
  filter.words = on_one_line(http.in_query("q"));
  filter.after = order_of(filter.sort).position(http.in_query("after"));
  return filter;
}

std::string CardFilter::query() const {
  Address address{""};
  address.with("sort", sort == CardSort::name ? std::string_view{} : name_of(sort));
  address.with("relation", text_of(relation)).with("manager", manager ? std::to_string(manager->value) : "");
  address.with("place", place).with("quality", text_of(quality)).with("language", text_of(language));
  address.with("tag", tag).with("archived", text_of(archived)).with("q", words);
  return address.text().empty() ? "" : address.text().substr(1);
}

bool CardFilter::has_filters() const {
  return relation || manager || quality || language || archived || !place.empty() || !tag.empty() || !words.empty();
}

}  // namespace relais::client_file

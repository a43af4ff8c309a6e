#include "client_file/card_choices.h"

#include "lib/text/translation.h"
#include "lists/head_parts.h"
#include "people/language.h"
#include "people/roster.h"

namespace relais::client_file {
namespace {

using Choices = std::vector<lists::Option>;

template <Named E>
Choices words_of() {
  Choices options;
  for (const auto word : all_of<E>()) options.push_back({std::string{name_of(word)}, std::string{filter_label(word)}});
  return options;
}

Choices managers(Reads& db) {
  Choices options;
  for (const auto& colleague : people::colleagues_who_answer(db))
    options.push_back({std::to_string(colleague.id.value), colleague.name});
  return options;
}

// In force where the filter has something there; taking it away leaves the others.
template <class T>
lists::Filter choice(const Request& http, const CardFilter& filter, std::string_view name, std::string_view label,
                     Choices options, T CardFilter::*field) {
  auto without = filter;
  without.*field = T{};
  const auto value = filter.*field == T{} ? std::string{} : http.in_query(name);
  return lists::filter_choice(name, label, std::move(options), value, address_of(without));
}

std::vector<lists::Filter> filters_of(const Request& http, const CardFilter& filter) {
  const auto of = [&](std::string_view name, std::string_view label, Choices options, auto field) {
    return choice(http, filter, name, label, std::move(options), field);
  };
  std::vector<lists::Filter> filters;
  filters.push_back(of("relation", t("Is to us"), words_of<parties::Relation>(), &CardFilter::relation));
  filters.back().is_at_hand = true;
  if (filter.cards == Cards::contacts)
    filters.push_back(of("quality", t("Person or service"), words_of<parties::Quality>(), &CardFilter::quality));
  filters.push_back(of("place", t("Postcode or town"), {}, &CardFilter::place));
  filters.push_back(of("manager", t("Followed by"), managers(http.db()), &CardFilter::manager));
  filters.push_back(of("language", t("Language"), words_of<Language>(), &CardFilter::language));
  filters.push_back(of("tag", t("Tag"), {}, &CardFilter::tag));
  filters.push_back(of("archived", t("Archived cards"), words_of<ArchivedCards>(), &CardFilter::archived));
  return filters;
}

std::vector<lists::Tab> tabs_of(Cards cards) {
  const bool is_parties = cards == Cards::parties;
  return {{std::string{t("Parties")}, "/parties", std::nullopt, "1", is_parties, "parties"},
          {std::string{t("Contacts")}, "/contacts", std::nullopt, "2", !is_parties, "contacts"}};
}

std::vector<lists::SortChoice> sorts_of(const CardFilter& filter) {
  std::vector<lists::SortChoice> sorts;
  for (const auto sort : all_of<CardSort>()) {
    if (!is_served(filter.cards, sort)) continue;
    auto sorted = filter;
    sorted.sort = sort;
    sorts.push_back({std::string{filter_label(sort)}, address_of(sorted), sort == filter.sort});
  }
  return sorts;
}

CardFilter without_words(CardFilter filter) {
  filter.words.clear();
  return filter;
}

CardFilter without_filters(const CardFilter& filter) {
  CardFilter whole;
  whole.cards = filter.cards;
  whole.sort = filter.sort;
  return whole;
}

}  // namespace

std::string address_of(const CardFilter& filter) {
  const auto query = filter.query();
  return fmt::format("/{}{}{}", list_of(filter.cards), query.empty() ? "" : "?", query);
}

lists::ListHead head_of(const Request& http, const CardFilter& filter) {
  lists::ListHead head;
  head.name = list_of(filter.cards);
  head.address = fmt::format("/{}", head.name);
  head.query = filter.query();
  head.sort = name_of(filter.sort);
  head.words = filter.words;
  head.without_words = address_of(without_words(filter));
  head.without_filters = address_of(without_filters(filter));
  head.tabs = tabs_of(filter.cards);
  // A program has no menus.
  if (http.wants_json()) return head;
  head.views = lists::kept_views(http, head.name, head.query);
  head.filters = filters_of(http, filter);
  head.sorts = sorts_of(filter);
  return head;
}

}  // namespace relais::client_file

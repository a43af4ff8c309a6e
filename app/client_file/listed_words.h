// What rows of both lists have in common: words one after the other, days, tags, the order of a page.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client_file/card_filter.h"

namespace relais::client_file {

// "Client, Fournisseur"
void add_word(std::string& words, std::string_view word);

std::string day_in_figures(Timestamp at);                       // "22/11/2026"
std::string day_in_figures(const std::string& year_month_day);  // of "2026-11-22"; empty stays empty
std::string language_in_words(const std::string& language);     // "français"; empty stays empty

struct TaggedCard {
  std::int64_t card = 0;
  std::string name;

  static TaggedCard from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

// `ids` is an array of that database.
std::vector<TaggedCard> tags_on(Reads& db, Cards cards, const std::string& ids);

// The rows are in the order of their ids.
template <class Listed>
void add_tags(Reads& db, std::vector<Listed>& listed, Cards cards, const std::string& ids) {
  for (const auto& tagged : tags_on(db, cards, ids))
    add_word(std::ranges::lower_bound(listed, tagged.card, {}, &Listed::id)->tags, tagged.name);
}

template <class Listed>
std::vector<Listed> in_order_of(std::vector<Listed> listed, const std::vector<std::int64_t>& ids) {
  std::unordered_map<std::int64_t, std::size_t> places;
  for (std::size_t place = 0; place < ids.size(); ++place) places[ids[place]] = place;
  std::ranges::sort(listed, {}, [&](const Listed& each) { return places[each.id]; });
  return listed;
}

}  // namespace relais::client_file

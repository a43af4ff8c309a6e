// Where the words of each kind of card stand, and how cards are fetched by them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "parties/name_search.h"

namespace relais::parties {

struct WordTable {
  std::string_view words;
  std::string_view id;
};

inline WordTable word_table_of(Cards cards) {
  return cards == Cards::contacts ? WordTable{"contact_words", "contact_id"} : WordTable{"party_words", "party_id"};
}

// Another word of the same card, asked of each that is found: it is known which word is the rarest.
inline std::string also_has(const WordTable& table, std::string_view condition_on_other) {
  return fmt::format(" AND (SELECT 1 FROM {0} AS other WHERE other.{1} = sought.{1} AND {2} LIMIT 1) = 1", table.words,
                     table.id, condition_on_other);
}

// What follows every word that begins so: the character behind all others is added.
inline std::string end_of_beginning(const std::string& beginning) { return beginning + "\U0010FFFF"; }

inline std::vector<std::int64_t> numbers_of(Reads& db, const Sql& sql, const std::vector<std::string>& texts) {
  std::vector<Value> values;
  for (const auto& text : texts) values.push_back(to_value(text));
  return db.all_with<std::int64_t>(sql, values);
}

// What the fewest cards have comes first.
template <class T, class Count>
void put_rarest_first(std::vector<T>& sought, Count count) {
  std::vector<std::pair<std::int64_t, T>> counted;
  for (auto& each : sought) counted.emplace_back(count(each), std::move(each));
  std::ranges::stable_sort(counted, {}, [](const auto& each) { return each.first; });
  std::ranges::transform(counted, sought.begin(), [](auto& each) { return std::move(each.second); });
}

// A card has several words, but is found once.
inline std::vector<std::int64_t> found_once(Reads& db, const Sql& sql, const std::vector<std::string>& texts) {
  std::vector<std::int64_t> once;
  for (const auto id : numbers_of(db, sql, texts)) {
    if (std::ranges::find(once, id) == once.end()) once.push_back(id);
  }
  return once;
}

}  // namespace relais::parties

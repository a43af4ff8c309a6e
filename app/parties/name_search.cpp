#include "parties/name_search.h"

#include <algorithm>
#include <array>

#include "parties/name_key.h"

namespace relais::parties {
namespace {

constexpr std::size_t most_sought = 4;
constexpr std::size_t most_slips = 16;
constexpr std::size_t most_alternatives = 12;
constexpr std::size_t most_slipped = 8;
constexpr std::int64_t most_beginning = 6;
// The character behind all others, so that what begins so ends before it.
constexpr std::string_view last_character = "\U0010FFFF";

constexpr Sql insert_contact_word = R"sql(
  INSERT INTO contact_words (word, contact_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql insert_party_word = R"sql(
  INSERT INTO party_words (word, party_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql select_known = R"sql(
  SELECT 1 FROM word_slips WHERE slip = $1 AND word = $1
)sql";

constexpr Sql insert_slip = R"sql(
  INSERT INTO word_slips (slip, word) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql select_slipped = R"sql(
  SELECT DISTINCT word FROM word_slips
   WHERE slip IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql";

constexpr Sql select_beginning = R"sql(
  SELECT word FROM word_slips WHERE slip >= $1 AND slip < $2 AND slip = word ORDER BY slip LIMIT $3
)sql";

// How many words begin so, as far as it matters which of several is the rarest.
Sql count_beginning(std::string_view words) {
  return kept(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} WHERE word >= $1 AND word < $2 LIMIT 1000) AS begins",
                          words));
}

struct Table {
  std::string_view words;
  std::string_view id;
};

Table table_of(Cards cards) {
  return cards == Cards::contacts ? Table{"contact_words", "contact_id"} : Table{"party_words", "party_id"};
}

// One condition on a word for each that is sought; `condition` is given the number of its first parameter.
template <class Condition>
Sql select_cards(Cards cards, std::size_t count, std::size_t parameters, Condition condition) {
  const auto [words, id] = table_of(cards);
  auto sql = fmt::format("SELECT sought.{} FROM {} AS sought WHERE {}", id, words, condition("sought", 1));
  for (std::size_t i = 1; i < count; ++i) {
    sql += fmt::format(" AND EXISTS (SELECT 1 FROM {0} AS other WHERE other.{1} = sought.{1} AND {2})", words, id,
                       condition("other", i * parameters + 1));
  }
  return kept(sql + fmt::format(" ORDER BY sought.word, sought.{} LIMIT 24", id));
}

std::string begins(std::string_view table, std::size_t from) {
  return fmt::format("{0}.word >= ${1} AND {0}.word < ${2}", table, from, from + 1);
}

std::string is_one_of(std::string_view table, std::size_t from) {
  std::string list;
  for (std::size_t i = 0; i < most_alternatives; ++i) list += fmt::format("{}${}", i == 0 ? "" : ", ", from + i);
  return fmt::format("{}.word IN ({})", table, list);
}

std::vector<std::int64_t> found_with(Reads& db, const Sql& sql, const std::vector<std::string>& texts) {
  std::vector<Value> values;
  for (const auto& text : texts) values.push_back(to_value(text));
  auto ids = db.all_with<std::int64_t>(sql, values);
  std::vector<std::int64_t> once;
  for (const auto id : ids) {
    if (std::ranges::find(once, id) == once.end()) once.push_back(id);
  }
  return once;
}

std::string end_of(const std::string& beginning) { return beginning + std::string{last_character}; }

// The first is gone through, the others are looked up for each that is found.
std::vector<std::string> rarest_first(Reads& db, Cards cards, const std::vector<std::string>& words) {
  if (words.size() < 2) return words;
  std::vector<std::pair<std::int64_t, std::string>> counted;
  for (const auto& word : words)
    counted.emplace_back(db.value<std::int64_t>(count_beginning(table_of(cards).words), word, end_of(word)), word);
  std::ranges::stable_sort(counted, {}, &std::pair<std::int64_t, std::string>::first);
  std::vector<std::string> sorted;
  for (auto& [count, word] : counted) sorted.push_back(std::move(word));
  return sorted;
}

std::vector<std::string> slipped(Reads& db, const std::string& word) {
  auto slips = slips_of(word);
  if (slips.empty()) return {};
  slips.resize(most_slips);
  std::vector<Value> values;
  for (const auto& slip : slips) values.push_back(to_value(slip));
  auto words = db.all_with<std::string>(select_slipped, values);
  // What leaves a letter out on both sides may be two slips away, which only a long word bears.
  const std::size_t most = word.size() < 8 ? 1 : 2;
  std::erase_if(words, [&](const auto& other) { return slips_between(word, other) > most; });
  std::ranges::sort(words, {}, [&](const auto& other) { return std::pair{slips_between(word, other), other}; });
  if (words.size() > most_slipped) words.resize(most_slipped);
  return words;
}

// Padded with nothing, so that one statement serves for all.
std::vector<std::string> alternatives_to(Reads& db, const std::string& word) {
  std::vector<std::string> words{word};
  for (auto& each : slipped(db, word)) words.push_back(std::move(each));
  for (auto& each : db.all<std::string>(select_beginning, word, end_of(word), most_beginning))
    words.push_back(std::move(each));
  words.resize(most_alternatives);
  return words;
}

void index_slips(Transaction& tx, const std::string& word) {
  const auto slips = slips_of(word);
  if (slips.empty() || tx.first<int>(select_known, word)) return;
  for (const auto& slip : slips) tx.run(insert_slip, slip, word);
}

}  // namespace

std::vector<std::string> sought_words(std::string_view typed) {
  auto words = name_words(typed);
  std::ranges::stable_sort(words, std::greater{}, &std::string::size);
  if (words.size() > most_sought) words.resize(most_sought);
  if (words.size() > 1) std::erase_if(words, [](const auto& word) { return word.size() < 2; });
  return words;
}

std::vector<std::int64_t> cards_beginning(Reads& db, Cards cards, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::vector<std::string> ranges;
  for (const auto& word : rarest_first(db, cards, words)) {
    ranges.push_back(word);
    ranges.push_back(end_of(word));
  }
  return found_with(db, select_cards(cards, words.size(), 2, begins), ranges);
}

std::vector<std::int64_t> cards_near(Reads& db, Cards cards, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::vector<std::string> alternatives;
  for (const auto& word : words) {
    for (auto& each : alternatives_to(db, word)) alternatives.push_back(std::move(each));
  }
  return found_with(db, select_cards(cards, words.size(), most_alternatives, is_one_of), alternatives);
}

void index_names(Transaction& tx, Cards cards, std::int64_t id, const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const auto& name : names) {
    for (auto& word : name_words(name)) words.push_back(std::move(word));
  }
  index_keys(tx, cards, id, words);
  for (const auto& word : words) index_slips(tx, word);
}

void index_keys(Transaction& tx, Cards cards, std::int64_t id, const std::vector<std::string>& keys) {
  for (const auto& key : keys) tx.run(cards == Cards::contacts ? insert_contact_word : insert_party_word, key, id);
}

}  // namespace relais::parties

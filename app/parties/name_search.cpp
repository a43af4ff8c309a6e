#include "parties/name_search.h"

#include <algorithm>
#include <array>

#include "parties/name_key.h"
#include "parties/name_parts.h"
#include "parties/name_tables.h"

namespace relais::parties {
namespace {

constexpr std::size_t most_sought = 4;
constexpr std::size_t most_slips = 16;
constexpr std::size_t most_alternatives = 12;
constexpr std::size_t most_slipped = 8;
constexpr std::int64_t most_beginning = 6;

constexpr Sql insert_contact_word = R"sql(
  INSERT INTO contact_words (word, contact_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql insert_party_word = R"sql(
  INSERT INTO party_words (word, party_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_contact_words = R"sql(
  DELETE FROM contact_words WHERE contact_id = $1
)sql";

constexpr Sql delete_party_words = R"sql(
  DELETE FROM party_words WHERE party_id = $1
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

constexpr Sql select_used = R"sql(
  SELECT 1 FROM contact_words WHERE word = $1 UNION ALL SELECT 1 FROM party_words WHERE word = $1 LIMIT 1
)sql";

constexpr Sql delete_slip = R"sql(
  DELETE FROM word_slips WHERE slip = $1 AND word = $2
)sql";

// One condition on a word for each that is sought; `condition` is given the number of its first parameter.
template <class Condition>
Sql select_cards(Cards cards, std::size_t count, std::size_t parameters, Condition condition, std::size_t most) {
  const auto table = word_table_of(cards);
  auto sql = fmt::format("SELECT sought.{} FROM {} AS sought WHERE {}", table.id, table.words, condition("sought", 1));
  for (std::size_t i = 1; i < count; ++i) sql += also_has(table, condition("other", i * parameters + 1));
  return kept(sql + fmt::format(" ORDER BY sought.word, sought.{} LIMIT {}", table.id, most));
}

std::string begins(std::string_view table, std::size_t from) {
  return fmt::format("{0}.word >= ${1} AND {0}.word < ${2}", table, from, from + 1);
}

std::string is_one_of(std::string_view table, std::size_t from) {
  std::string list;
  for (std::size_t i = 0; i < most_alternatives; ++i) list += fmt::format("{}${}", i == 0 ? "" : ", ", from + i);
  return fmt::format("{}.word IN ({})", table, list);
}

// How many words there are of which it holds, as far as it matters which of several conditions is the rarest.
Sql count_words(Cards cards, const std::string& condition) {
  return kept(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} AS sought WHERE {} LIMIT 1000) AS found",
                          word_table_of(cards).words, condition));
}

// What is asked of each word that is sought. The first is gone through, the others are looked up for each that is
// found.
std::vector<std::string> rarest_first(Reads& db, Cards cards, const std::string& condition,
                                      std::vector<std::vector<std::string>> asked) {
  const auto sql = count_words(cards, condition);
  if (asked.size() > 1) put_rarest_first(asked, [&](const auto& each) { return numbers_of(db, sql, each).front(); });
  std::vector<std::string> parameters;
  for (auto& each : asked) std::ranges::move(each, std::back_inserter(parameters));
  return parameters;
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
  for (auto& each : db.all<std::string>(select_beginning, word, end_of_beginning(word), most_beginning))
    words.push_back(std::move(each));
  words.resize(most_alternatives);
  return words;
}

void index_word(Transaction& tx, const std::string& word) {
  const auto slips = slips_of(word);
  if (slips.empty() || tx.first<int>(select_known, word)) return;
  for (const auto& slip : slips) tx.run(insert_slip, slip, word);
  index_parts(tx, word);
}

}  // namespace

std::vector<std::string> sought_words(std::string_view typed) {
  auto words = name_words(typed);
  std::ranges::stable_sort(words, std::greater{}, &std::string::size);
  if (words.size() > most_sought) words.resize(most_sought);
  if (words.size() > 1) std::erase_if(words, [](const auto& word) { return word.size() < 2; });
  return words;
}

std::vector<std::int64_t> cards_beginning(Reads& db, Cards cards, const std::vector<std::string>& words,
                                          std::size_t most) {
  if (words.empty()) return {};
  std::vector<std::vector<std::string>> ranges;
  for (const auto& word : words) ranges.push_back({word, end_of_beginning(word)});
  return found_once(db, select_cards(cards, words.size(), 2, begins, most),
                    rarest_first(db, cards, begins("sought", 1), std::move(ranges)));
}

std::vector<std::int64_t> cards_near(Reads& db, Cards cards, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::vector<std::vector<std::string>> alternatives;
  for (const auto& word : words) alternatives.push_back(alternatives_to(db, word));
  return found_once(db, select_cards(cards, words.size(), most_alternatives, is_one_of, most_offered),
                    rarest_first(db, cards, is_one_of("sought", 1), std::move(alternatives)));
}

void index_names(Transaction& tx, Cards cards, std::int64_t id, const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const auto& name : names) {
    for (auto& word : name_words(name)) words.push_back(std::move(word));
  }
  index_keys(tx, cards, id, words);
  for (const auto& word : words) index_word(tx, word);
}

void index_keys(Transaction& tx, Cards cards, std::int64_t id, const std::vector<std::string>& keys) {
  for (const auto& key : keys) tx.run(cards == Cards::contacts ? insert_contact_word : insert_party_word, key, id);
}

void forget_words(Transaction& tx, Cards cards, std::int64_t id) {
  tx.run(cards == Cards::contacts ? delete_contact_words : delete_party_words, id);
}

void forget_unused(Transaction& tx, const std::string& word) {
  if (tx.first<int>(select_used, word)) return;
  for (const auto& slip : slips_of(word)) tx.run(delete_slip, slip, word);
  forget_parts(tx, word);
}

}  // namespace relais::parties

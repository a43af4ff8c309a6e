#include "parties/name_parts.h"

#include <limits>

#include "parties/name_key.h"
#include "parties/name_tables.h"

namespace relais::parties {
namespace {

constexpr Sql insert_ending = R"sql(
  INSERT INTO word_endings (ending, word) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql";

constexpr Sql delete_ending = R"sql(
  DELETE FROM word_endings WHERE ending = $1 AND word = $2
)sql";

constexpr std::string_view ends_with_part = "part.ending >= $1 AND part.ending < $2 AND sought.word = part.word";

// How many words have the part, as far as it matters which of several is the rarest.
Sql count_containing(Cards cards) {
  return kept(fmt::format(
      "SELECT count(*) FROM (SELECT 1 FROM word_endings AS part CROSS JOIN {} AS sought WHERE {} LIMIT 1000) AS parts",
      word_table_of(cards).words, ends_with_part));
}

// The first part is gone through, the others are looked for in the words of each card that has it.
Sql select_containing(Cards cards, std::size_t count, std::size_t most) {
  const auto table = word_table_of(cards);
  auto sql = fmt::format("SELECT sought.{} FROM word_endings AS part CROSS JOIN {} AS sought WHERE {}", table.id,
                         table.words, ends_with_part);
  for (std::size_t i = 1; i < count; ++i) sql += also_has(table, fmt::format("other.word LIKE ${}", i + 2));
  return kept(sql + fmt::format(" ORDER BY part.ending, part.word, sought.{} LIMIT {}", table.id, most));
}

// What is too short comes last.
std::int64_t rarity_of(Reads& db, Cards cards, const std::string& word) {
  return is_telling_part(word) ? db.value<std::int64_t>(count_containing(cards), word, end_of_beginning(word))
                               : std::numeric_limits<std::int64_t>::max();
}

// Of a short word only what begins so is meant.
std::string pattern_of(const std::string& word) { return fmt::format("{}{}%", is_telling_part(word) ? "%" : "", word); }

}  // namespace

std::vector<std::int64_t> cards_containing(Reads& db, Cards cards, const std::vector<std::string>& words,
                                           std::size_t most) {
  if (std::ranges::none_of(words, is_telling_part)) return {};
  auto sorted = words;
  if (words.size() > 1) put_rarest_first(sorted, [&](const auto& word) { return rarity_of(db, cards, word); });
  std::vector<std::string> texts{sorted.front(), end_of_beginning(sorted.front())};
  for (std::size_t i = 1; i < sorted.size(); ++i) texts.push_back(pattern_of(sorted[i]));
  return found_once(db, select_containing(cards, words.size(), most), texts);
}

void index_parts(Transaction& tx, const std::string& word) {
  for (const auto& ending : endings_of(word)) tx.run(insert_ending, ending, word);
}

void forget_parts(Transaction& tx, const std::string& word) {
  for (const auto& ending : endings_of(word)) tx.run(delete_ending, ending, word);
}

}  // namespace relais::parties

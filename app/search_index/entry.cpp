#include "search_index/entry.h"

#include <set>

#include "lib/text/json.h"
#include "lib/text/search_words.h"
#include "lib/text/stems.h"
#include "search_index/marks.h"
#include "search_index/number.h"

namespace relais::search_index {
namespace {

// PostgreSQL takes no more than a megabyte of words for one row.
constexpr std::size_t most_bytes = 400'000;

constexpr Sql insert_entry{R"sql(
  INSERT INTO search_entries (id, record_kind, record_id, place) SELECT $1, $2, $3, $4 WHERE $5 <> ''
  ON CONFLICT (id) DO NOTHING
)sql",
                           R"sql(
  INSERT INTO search_entries (id, record_kind, record_id, place, words)
  VALUES ($1, $2, $3, $4, array_to_tsvector(string_to_array($5, ' ')))
  ON CONFLICT (id) DO NOTHING
)sql"};

constexpr Sql insert_into_index = R"sql(
  INSERT INTO search_index (rowid, words) VALUES ($1, $2)
)sql";

constexpr Sql insert_words{R"sql(
  INSERT INTO search_words (word, key)
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each($1) WHERE true
  ON CONFLICT DO NOTHING
)sql",
                           R"sql(
  INSERT INTO search_words (word, key)
  SELECT value ->> 0, value ->> 1 FROM json_array_elements(CAST($1 AS JSON))
  ON CONFLICT DO NOTHING
)sql"};

// In the index of SQLite the words of a number that nobody bears find nothing.
constexpr Sql delete_entry{R"sql(
  UPDATE search_entries SET place = NULL WHERE record_kind = $1 AND record_id = $2 AND place = $3
)sql",
                           R"sql(
  DELETE FROM search_entries WHERE record_kind = $1 AND record_id = $2 AND place = $3
)sql"};

constexpr Sql select_entry = R"sql(
  SELECT 1 FROM search_entries WHERE record_kind = $1 AND record_id = $2 AND place = $3
)sql";

constexpr Sql update_record = R"sql(
  UPDATE search_entries SET record_kind = $3, record_id = $4 WHERE record_kind = $1 AND record_id = $2 AND place <> ''
)sql";

// Sorted, so that two who keep the same words at once do not wait for each other.
struct Words {
  std::set<std::string> keys;
  std::set<std::pair<std::string, std::string>> known_by;
  std::size_t bytes = 0;

  void add(const SearchWord& word) {
    for (const auto& key : word.keys) {
      if (bytes + key.size() > most_bytes) return;
      if (keys.insert(key).second) bytes += key.size() + 1;
      if (!word.plain.empty()) known_by.emplace(word.plain, key);
    }
  }
};

Words words_of(const NewEntry& entry) {
  std::string all;
  for (const auto& text : entry.texts) all += text + "\n";
  const auto language = language_written(all, entry.language);
  Words words;
  for (const auto& word : search_words(all, language)) words.add(word);
  return words;
}

std::string in_one_text(const Words& words, std::string_view place, std::int64_t number, Dialect dialect) {
  std::string text{mark_of_place(place)};
  // SQLite goes through its index from the newest on.
  if (dialect == Dialect::postgres) {
    const auto day = day_of(number);
    text += fmt::format(" {} {}", mark_of_day(day), mark_of_block(day / days_of_a_block));
  }
  for (const auto& key : words.keys) text += " " + key;
  return text;
}

std::string as_json(const Words& words) {
  std::string text;
  JsonWriter json{text};
  json.begin_array();
  for (const auto& [word, key] : words.known_by) json.begin_array().value(word).value(key).end_array();
  json.end_array();
  return text;
}

// Two of the same record are most often of the same second.
std::int64_t place_in_second(const NewEntry& entry) {
  const auto spread = std::hash<std::string>{}(entry.place) + static_cast<std::size_t>(entry.record.id);
  return static_cast<std::int64_t>(spread % of_a_second);
}

}  // namespace

std::string message_place(std::int64_t message) { return fmt::format("m{}", message); }
std::string file_place(std::int64_t attachment) { return fmt::format("f{}", attachment); }

void add_entry(Transaction& tx, const NewEntry& entry) {
  const auto words = words_of(entry);
  auto number = first_number(entry.at) + place_in_second(entry);
  const auto text = in_one_text(words, entry.place, number, tx.dialect());
  while (tx.run(insert_entry, number, entry.record.kind, entry.record.id, entry.place, text) == 0) ++number;
  if (tx.dialect() == Dialect::sqlite) tx.run(insert_into_index, number, text);
  tx.run(insert_words, as_json(words));
}

void keep_entry(Transaction& tx, const NewEntry& entry) {
  drop_entry(tx, entry.record, entry.place);
  add_entry(tx, entry);
}

bool has_entry(Reads& db, const RecordRef& record, const std::string& place) {
  return db.first<int>(select_entry, record.kind, record.id, place).has_value();
}

void drop_entry(Transaction& tx, const RecordRef& record, const std::string& place) {
  tx.run(delete_entry, record.kind, record.id, place);
}

void move_entries(Transaction& tx, const RecordRef& from, const RecordRef& to) {
  tx.run(update_record, from.kind, from.id, to.kind, to.id);
}

}  // namespace relais::search_index

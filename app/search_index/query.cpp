#include <fmt/ranges.h>

#include "search_index/marks.h"
#include "search_index/matches.h"

namespace relais::search_index {
namespace {

// A beginning may become any of these; of more, whoever types goes on typing.
constexpr std::int64_t most_endings = 40;
// The character behind all others, so that what begins so ends before it.
constexpr std::string_view last_character = "\U0010FFFF";

constexpr Sql select_endings = R"sql(
  SELECT key FROM search_words WHERE word >= $1 AND word < $2 ORDER BY word, key LIMIT $3
)sql";

// Letters, digits and the signs of an address, as search_words promises: nothing in it ends the quotation.
std::string quoted(const std::string& key, Dialect dialect) {
  return dialect == Dialect::sqlite ? "\"" + key + "\"" : "'" + key + "'";
}

std::string any_of(const std::vector<std::string>& keys, Dialect dialect) {
  std::vector<std::string> all;
  for (const auto& key : keys) all.push_back(quoted(key, dialect));
  return fmt::format("({})", fmt::join(all, dialect == Dialect::sqlite ? " OR " : " | "));
}

std::vector<std::string> keys_of(Reads& db, const SearchTerm& term) {
  auto keys = term.keys;
  if (term.beginning.empty()) return keys;
  const auto end = term.beginning + std::string{last_character};
  for (auto& key : db.all<std::string>(select_endings, term.beginning, end, most_endings)) {
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
  }
  return keys;
}

std::string_view mark_among(Among among) {
  switch (among) {
    case Among::records_and_messages: return {};
    case Among::records: return mark_of_record;
    case Among::messages: return mark_of_message;
    case Among::files: return mark_of_file;
  }
  return {};
}

}  // namespace

Query::Query(Reads& db, const std::vector<SearchTerm>& terms, Among among) : dialect_(db.dialect()) {
  for (const auto& term : terms) all_of_.push_back(keys_of(db, term));
  is_impossible_ = all_of_.empty();
  if (const auto mark = mark_among(among); !mark.empty()) all_of_.push_back({std::string{mark}});
}

std::string Query::text(const std::vector<std::string>& any_of_marks) const {
  std::vector<std::string> all;
  if (!any_of_marks.empty()) all.push_back(any_of(any_of_marks, dialect_));
  for (const auto& keys : all_of_) all.push_back(any_of(keys, dialect_));
  return fmt::format("{}", fmt::join(all, dialect_ == Dialect::sqlite ? " AND " : " & "));
}

}  // namespace relais::search_index

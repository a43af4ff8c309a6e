// What has the words that somebody looks for, the newest first, a part at a time: however common a word is, no more is
// looked at than is asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/record_ref.h"
#include "lib/text/search_words.h"

namespace relais::search_index {

struct Match {
  std::int64_t number = 0;
  RecordRef record;
  std::string place;  // as entry.h names it

  static Match from(Row& row);
};

enum class Among { records_and_messages, records, messages, files };

// What is looked for, as each database is asked for it; made once for a search.
class Query {
public:
  Query(Reads& db, const std::vector<SearchTerm>& terms, Among among);

  // Nobody can meet it: no word, or one that stands nowhere.
  bool is_impossible() const { return is_impossible_; }
  // With one of these marks.
  std::string text(const std::vector<std::string>& any_of_marks) const;

private:
  Dialect dialect_;
  std::vector<std::vector<std::string>> all_of_;
  bool is_impossible_ = false;
};

// What whoever asks may see, in SQL: `seen` a condition on `entry` in which $1 is the person. Where he sees few
// records, `own_records` selects their ids, and they are looked through instead.
struct Sight {
  std::int64_t person = 0;
  std::string seen;
  std::string own_records;
};

struct Matches {
  std::vector<Match> rows;
  // Everything was looked at; else what is older may have more.
  bool is_all = false;
  // Where to go on.
  std::int64_t looked_down_to = 0;
};

constexpr std::int64_t from_the_newest = INT64_MAX;

// At most so many that are older than that number.
Matches newest_matches(Reads& db, const Query& query, const Sight& sight, std::int64_t before, std::size_t most);
// Requests, whoever may see them: for a statement that asks for the right itself. At most so many.
std::vector<std::int64_t> newest_requests(Reads& db, const Query& query, std::size_t most);

}  // namespace relais::search_index

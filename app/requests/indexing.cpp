#include "requests/indexing.h"

#include "lists/rows_about.h"
#include "search_index/entry.h"

namespace relais::requests {
namespace {

constexpr Sql select_words = R"sql(
  SELECT received_at, requests.language, number, title, description, location, coalesce(contacts.name, ''),
         coalesce(contacts.organisation, '')
    FROM requests LEFT JOIN contacts ON contacts.id = requester_id
   WHERE requests.id = $1
)sql";

constexpr Sql select_below = R"sql(
  SELECT id FROM requests WHERE id < $1 ORDER BY id DESC LIMIT $2
)sql";

constexpr Sql select_highest = R"sql(
  SELECT max(id) FROM requests
)sql";

constexpr std::string_view select_texts = R"sql(
  SELECT requests.id, substr(description, 1, 20000), coalesce(contacts.name, ''), location
    FROM requests LEFT JOIN contacts ON contacts.id = requester_id WHERE requests.id IN ({})
)sql";

struct Texts {
  std::int64_t request = 0;
  std::vector<std::string> texts;

  static Texts from(Row& row) {
    Texts read{row.read<std::int64_t>(), {}};
    for (int i = 0; i < 3; ++i) read.texts.push_back(row.read<std::string>());
    return read;
  }
};

struct Words {
  Timestamp at;
  Language language = Language::fr;
  std::vector<std::string> texts;

  static Words from(Row& row) {
    Words words{row.read<Timestamp>(), row.read<Language>(), {}};
    for (int i = 0; i < 6; ++i) words.texts.push_back(row.read<std::string>());
    return words;
  }
};

search_index::NewEntry entry_of(Reads& db, Id<Request> request) {
  const auto words = db.value<Words>(select_words, request);
  return {{"request", request.value}, "", words.at, words.language, words.texts};
}

}  // namespace

void index_new_request(Transaction& tx, Id<Request> request) { search_index::add_entry(tx, entry_of(tx, request)); }

void index_request(Transaction& tx, Id<Request> request) { search_index::keep_entry(tx, entry_of(tx, request)); }

std::optional<std::int64_t> index_requests_below(Transaction& tx, std::int64_t below, std::int64_t most) {
  std::optional<std::int64_t> last;
  for (const auto id : tx.all<Id<Request>>(select_below, below, most)) {
    last = id.value;
    if (!search_index::has_entry(tx, {"request", id.value}, "")) index_request(tx, id);
  }
  return last;
}

std::optional<std::int64_t> highest_request(Reads& db) { return db.value<std::optional<std::int64_t>>(select_highest); }

std::map<std::int64_t, std::vector<std::string>> searched_texts(Reads& db, const std::vector<std::int64_t>& requests) {
  std::map<std::int64_t, std::vector<std::string>> texts;
  for (auto& row : lists::rows_about<Texts>(db, select_texts, requests)) texts[row.request] = std::move(row.texts);
  return texts;
}

}  // namespace relais::requests

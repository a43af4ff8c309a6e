#include "requests/indexing.h"

#include "search_index/entry.h"

namespace relais::requests {
namespace {

constexpr Sql select_words = R"sql(
  SELECT received_at, language, number, title, description, location, coalesce(contacts.name, ''),
         coalesce(contacts.organisation, '')
    FROM requests LEFT JOIN contacts ON contacts.id = requester_id
   WHERE requests.id = $1
)sql";

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

}  // namespace relais::requests

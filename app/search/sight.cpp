#include "search/sight.h"

#include "people/right.h"
#include "requests/visibility.h"

namespace relais::search {
namespace {

// Whoever sees no more than so many has them looked through: the newest with common words are all somebody else's.
constexpr std::int64_t few = 500;

std::string own_records(const Person& person) {
  return fmt::format("SELECT id FROM requests WHERE {}", requests::readable_by(person));
}

bool sees_few(Reads& db, const Person& person) {
  const auto count = kept(fmt::format("SELECT count(*) FROM ({} LIMIT {}) AS own", own_records(person), few + 1));
  return db.value<std::int64_t>(count, person.id) <= few;
}

}  // namespace

// What is said on a request, notes included, is for whoever sees the request, and what is said on a card for whoever
// sees cards, who reads all of its thread.
search_index::Sight sight_of(Reads& db, const Person& person) {
  search_index::Sight sight;
  sight.person = person.id.value;
  sight.seen = fmt::format(
      "entry.record_kind = 'request' AND EXISTS (SELECT 1 FROM requests WHERE requests.id = entry.record_id AND {})",
      requests::readable_by(person));
  if (may(person, Right::see_parties)) {
    sight.seen += " OR entry.record_kind IN ('party', 'contact')";
    return sight;
  }
  if (sees_few(db, person)) sight.own_records = own_records(person);
  return sight;
}

}  // namespace relais::search

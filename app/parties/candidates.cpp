#include "parties/candidates.h"

#include <algorithm>

#include "lib/phone/phone_number.h"
#include "lib/text/characters.h"
#include "parties/name_key.h"
#include "parties/name_parts.h"
#include "parties/name_search.h"

namespace relais::parties {
namespace {

constexpr std::size_t most_found = 6;
constexpr std::size_t most_nearest = 3;

// Either database goes through a whole index to count, so that many are told in thousands: by the highest id, since
// cards stay, or as of the last look at the table.
constexpr Sql count_contacts{R"sql(
  SELECT CASE WHEN highest < 10000 THEN (SELECT count(*) FROM contacts) ELSE (highest + 500) / 1000 * 1000 END
    FROM (SELECT coalesce(max(id), 0) AS highest FROM contacts) AS known
)sql",
                             R"sql(
  SELECT CASE WHEN reltuples < 10000 THEN (SELECT count(*) FROM contacts)
              ELSE CAST(round(reltuples / 1000) * 1000 AS BIGINT) END
    FROM pg_class WHERE oid = CAST('contacts' AS regclass)
)sql"};

void add(Reads& db, std::vector<Contact>& to, const std::vector<std::int64_t>& ids, std::size_t most) {
  std::vector<std::int64_t> others;
  for (const auto id : ids) {
    const bool is_there = std::ranges::any_of(to, [&](const Contact& each) { return each.id.value == id; });
    if (!is_there && to.size() + others.size() < most) others.push_back(id);
  }
  for (auto& card : contacts_with(db, others)) to.push_back(std::move(card));
}

std::vector<std::int64_t> with_key(Reads& db, const std::optional<std::string>& beginning) {
  return beginning ? cards_beginning(db, Cards::contacts, {*beginning}) : std::vector<std::int64_t>{};
}

std::optional<std::string> beginning_of_number(const std::string& typed, const std::string& region) {
  if (const auto number = PhoneNumber::from(typed, region)) return number->e164();
  return beginning_of_phone_number(typed, region);
}

std::optional<std::string> beginning_of_address(const std::string& typed) {
  if (const auto email = EmailAddress::from(typed)) return email->key();
  return typed.empty() ? std::nullopt : std::optional{folded(typed)};
}

std::size_t distance(const std::vector<std::string>& sought, const std::vector<std::string>& words) {
  std::size_t sum = 0;
  for (const auto& one : sought) {
    auto least = one.size();
    for (const auto& word : words) least = std::min(least, slips_between(one, word));
    sum += least;
  }
  return sum;
}

std::vector<Contact> nearest_to(Reads& db, const std::vector<std::string>& words) {
  std::vector<Contact> nearest;
  add(db, nearest, cards_near(db, Cards::contacts, words), 4 * most_nearest);
  std::ranges::stable_sort(nearest, {}, [&](const Contact& card) { return distance(words, name_words(card.name)); });
  if (nearest.size() > most_nearest) nearest.resize(most_nearest);
  return nearest;
}

}  // namespace

Candidates candidates_for(Reads& db, const Sought& sought, const std::string& region) {
  Candidates candidates;
  if (sought.is_blank()) return candidates;
  const auto words = sought_words(sought.name);
  add(db, candidates.found, with_key(db, beginning_of_number(sought.phone, region)), most_found);
  add(db, candidates.found, with_key(db, beginning_of_address(sought.email)), most_found);
  add(db, candidates.found, cards_beginning(db, Cards::contacts, words), most_found);
  if (candidates.found.size() < most_found)
    add(db, candidates.found, cards_containing(db, Cards::contacts, words), most_found);
  if (!candidates.found.empty()) return candidates;
  candidates.nearest = nearest_to(db, words);
  candidates.among = db.value<std::int64_t>(count_contacts);
  return candidates;
}

}  // namespace relais::parties

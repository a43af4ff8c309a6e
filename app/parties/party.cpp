#include "parties/party.h"

#include <algorithm>

#include "parties/name_key.h"
#include "parties/name_search.h"
#include "parties/party_card.h"

namespace relais::parties {
namespace {

constexpr std::size_t most_near = 4;

constexpr Sql select_party = R"sql(
  SELECT id, kind, name, enterprise_number FROM parties WHERE id = $1
)sql";

constexpr Sql select_numbered = R"sql(
  SELECT id, kind, name, enterprise_number FROM parties
   WHERE enterprise_number = $1 AND enterprise_number <> '' ORDER BY id LIMIT 5
)sql";

constexpr Sql select_same = R"sql(
  SELECT id, kind, name, enterprise_number FROM parties WHERE name_key = $1 AND name_key <> '' ORDER BY id LIMIT 5
)sql";

// Where none is called so.
std::vector<Party> first_of(Reads& db, std::vector<std::int64_t> ids) {
  if (ids.size() > most_near) ids.resize(most_near);
  std::vector<Party> near;
  for (const auto id : ids) near.push_back(party(db, Id<Party>{id}).value());
  return near;
}

}  // namespace

Party Party::from(Row& row) {
  return {row.read<Id<Party>>(), row.read<PartyKind>(), row.read<std::string>(), row.read<std::string>()};
}

Id<Party> add_party(Transaction& tx, const NewParty& party, const Actor& by) {
  PartyCard card;
  card.kind = name_of(party.kind);
  card.name = party.name;
  card.enterprise_number = party.enterprise_number;
  card.number_why = party.number_why;
  return add_party(tx, card, "BE", by);
}

std::optional<Party> party(Reads& db, Id<Party> id) { return db.first<Party>(select_party, id); }

std::vector<Party> parties_numbered(Reads& db, std::string_view number) {
  return db.all<Party>(select_numbered, number);
}

PartiesLike parties_like(Reads& db, std::string_view name) {
  PartiesLike like{db.all<Party>(select_same, name_key(name)), {}};
  const auto words = sought_words(name);
  if (!like.same.empty() || words.empty()) return like;
  like.near = first_of(db, cards_beginning(db, Cards::parties, words));
  if (like.near.empty()) like.near = first_of(db, cards_near(db, Cards::parties, words));
  return like;
}

}  // namespace relais::parties

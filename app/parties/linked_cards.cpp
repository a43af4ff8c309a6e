#include "parties/linked_cards.h"

#include "parties/any_card.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"

namespace relais::parties {
namespace {

constexpr Sql select_contacts = R"sql(
  SELECT id FROM contacts WHERE party_id = $1 ORDER BY id
)sql";

constexpr Sql select_sites = R"sql(
  SELECT id FROM sites WHERE party_id = $1 ORDER BY id
)sql";

constexpr Sql select_daughters = R"sql(
  SELECT id FROM parties WHERE parent_id = $1 ORDER BY id
)sql";

constexpr Sql select_asking = R"sql(
  SELECT id FROM parties WHERE main_contact_id = $1 ORDER BY id
)sql";

constexpr Sql move_site = R"sql(
  UPDATE sites SET party_id = $3 WHERE id = $1 AND party_id = $2
)sql";

void move_parties(Transaction& tx, const std::vector<std::int64_t>& parties, std::string PartyCard::*field,
                  const char* name, const RecordRef& from, const RecordRef& to, const std::string& region,
                  const Actor& by) {
  for (const auto id : parties) {
    const auto card = party_card(tx, Id<Party>{id});
    if (!card || card.value().*field != std::to_string(from.id) || id == to.id) continue;
    set_values(tx, {"party", id}, {{name, std::to_string(to.id)}}, region, by);
  }
}

}  // namespace

std::vector<std::int64_t> contact_ids_of(Reads& db, const RecordRef& party) {
  return db.all<std::int64_t>(select_contacts, party.id);
}

std::vector<std::int64_t> site_ids_of(Reads& db, const RecordRef& party) {
  return db.all<std::int64_t>(select_sites, party.id);
}

std::vector<std::int64_t> daughter_ids_of(Reads& db, const RecordRef& party) {
  return db.all<std::int64_t>(select_daughters, party.id);
}

std::vector<std::int64_t> parties_asking_for(Reads& db, const RecordRef& contact) {
  return db.all<std::int64_t>(select_asking, contact.id);
}

void move_contacts(Transaction& tx, const std::vector<std::int64_t>& contacts, const RecordRef& from,
                   const RecordRef& to, const std::string& region, const Actor& by) {
  const auto name = name_of_card(tx, to);
  for (const auto id : contacts) {
    const auto card = contact_card(tx, Id<Contact>{id});
    if (!card || card->party != std::to_string(from.id)) continue;
    set_values(tx, {"contact", id}, {{"party", std::to_string(to.id)}, {"organisation", name}}, region, by);
  }
}

void move_sites(Transaction& tx, const std::vector<std::int64_t>& sites, const RecordRef& from, const RecordRef& to) {
  for (const auto id : sites) tx.run(move_site, id, from.id, to.id);
}

void move_daughters(Transaction& tx, const std::vector<std::int64_t>& parties, const RecordRef& from,
                    const RecordRef& to, const std::string& region, const Actor& by) {
  move_parties(tx, parties, &PartyCard::parent, "parent", from, to, region, by);
}

void move_main_contact(Transaction& tx, const std::vector<std::int64_t>& parties, const RecordRef& from,
                       const RecordRef& to, const std::string& region, const Actor& by) {
  move_parties(tx, parties, &PartyCard::main_contact, "main_contact", from, to, region, by);
}

}  // namespace relais::parties

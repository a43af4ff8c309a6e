#include "parties/removal.h"

namespace relais::parties {
namespace {

constexpr Sql count_events = R"sql(
  SELECT count(*) FROM events WHERE record_kind = $1 AND record_id = $2
)sql";

constexpr Sql select_hanging_on_party = R"sql(
  SELECT 1 WHERE EXISTS (SELECT 1 FROM contacts WHERE party_id = $1)
              OR EXISTS (SELECT 1 FROM sites WHERE party_id = $1)
              OR EXISTS (SELECT 1 FROM parties WHERE parent_id = $1)
              OR EXISTS (SELECT 1 FROM party_archivals WHERE party_id = $1)
)sql";

constexpr Sql select_hanging_on_site = R"sql(
  SELECT 1 WHERE EXISTS (SELECT 1 FROM contacts WHERE site_id = $1)
)sql";

constexpr Sql select_hanging_on_contact = R"sql(
  SELECT 1 WHERE EXISTS (SELECT 1 FROM requests WHERE requester_id = $1 OR passed_on_by_contact_id = $1)
              OR EXISTS (SELECT 1 FROM contacts WHERE holder_id = $1)
              OR EXISTS (SELECT 1 FROM parties WHERE main_contact_id = $1)
              OR EXISTS (SELECT 1 FROM contact_archivals WHERE contact_id = $1)
)sql";

constexpr Sql delete_party_words{"DELETE FROM party_words WHERE party_id = $1"};
constexpr Sql delete_party_relations{"DELETE FROM party_relations WHERE party_id = $1"};
constexpr Sql delete_party{"DELETE FROM parties WHERE id = $1"};
constexpr Sql delete_contact_words{"DELETE FROM contact_words WHERE contact_id = $1"};
constexpr Sql delete_contact{"DELETE FROM contacts WHERE id = $1"};
constexpr Sql delete_site{"DELETE FROM sites WHERE id = $1"};

bool is_hung_on(Reads& db, const RecordRef& card) {
  if (card.kind == "party") return db.first<int>(select_hanging_on_party, card.id).has_value();
  if (card.kind == "site") return db.first<int>(select_hanging_on_site, card.id).has_value();
  return db.first<int>(select_hanging_on_contact, card.id).has_value();
}

void remove_rows(Transaction& tx, const RecordRef& card) {
  if (card.kind == "party") {
    tx.run(delete_party_words, card.id);
    tx.run(delete_party_relations, card.id);
    tx.run(delete_party, card.id);
  } else if (card.kind == "contact") {
    tx.run(delete_contact_words, card.id);
    tx.run(delete_contact, card.id);
  } else {
    tx.run(delete_site, card.id);
  }
}

}  // namespace

bool remove_untouched(Transaction& tx, const RecordRef& card, const Actor& by) {
  const bool is_changed = tx.value<std::int64_t>(count_events, card.kind, card.id) != 1;
  if (is_changed || is_hung_on(tx, card)) return false;
  remove_rows(tx, card);
  record(tx, by, card, "removed");
  return true;
}

}  // namespace relais::parties

#include "parties/rules.h"

namespace relais::parties {
namespace {

constexpr Sql lost_in_use = R"sql(
  SELECT 'merges ' || merges.id || ': ' || record_kind || ' ' || lost_id || ' is in use' AS place
    FROM merges
    LEFT JOIN contact_archivals AS contact
      ON record_kind = 'contact' AND contact.contact_id = lost_id AND contact.reason = 'merged'
    LEFT JOIN party_archivals AS party
      ON record_kind = 'party' AND party.party_id = lost_id AND party.reason = 'merged'
   WHERE undone_at IS NULL AND contact.contact_id IS NULL AND party.party_id IS NULL
)sql";

constexpr Sql merged_into_nothing = R"sql(
  SELECT 'contact_archivals ' || contact_id || ': merged, and into no card' AS place
    FROM contact_archivals
   WHERE reason = 'merged'
     AND NOT EXISTS (SELECT 1 FROM merges
                      WHERE record_kind = 'contact' AND lost_id = contact_id AND undone_at IS NULL)
   UNION ALL
  SELECT 'party_archivals ' || party_id || ': merged, and into no card'
    FROM party_archivals
   WHERE reason = 'merged'
     AND NOT EXISTS (SELECT 1 FROM merges WHERE record_kind = 'party' AND lost_id = party_id AND undone_at IS NULL)
)sql";

constexpr Sql site_of_another = R"sql(
  SELECT 'contacts ' || contacts.id || ': its site is of party ' || sites.party_id AS place
    FROM contacts JOIN sites ON sites.id = contacts.site_id
   WHERE contacts.party_id IS NULL OR contacts.party_id <> sites.party_id
)sql";

}  // namespace

void add_rules(Rules& rules) {
  rules.kinds.push_back({"party", "parties", true});
  rules.kinds.push_back({"contact", "contacts", true});
  rules.kinds.push_back({"site", "sites", true});
  rules.tables_naming_records.emplace_back("erased_cards");
  rules.rules.push_back({"a card that became part of another is archived as merged", lost_in_use,
                         "Undo the merge on its page, and merge the two cards again."});
  rules.rules.push_back({"a card that is archived as merged leads to another", merged_into_nothing,
                         "Have the data steward bring it back, or archive it for another reason."});
  rules.rules.push_back({"a contact works at a site of the own party", site_of_another,
                         "On the card of the contact, choose the site again."});
}

}  // namespace relais::parties

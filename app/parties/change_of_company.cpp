#include "parties/change_of_company.h"

#include "parties/contact_card.h"

namespace relais::parties {
namespace {

constexpr Sql select_colleagues = R"sql(
  SELECT other.id, other.name, other.email, other.phone, other.organisation
    FROM contacts JOIN contacts AS other ON other.party_id = contacts.party_id AND other.id <> contacts.id
   WHERE contacts.id = $1
     AND NOT EXISTS (SELECT 1 FROM contact_archivals WHERE contact_archivals.contact_id = other.id)
   ORDER BY other.name_sort, other.id LIMIT 200
)sql";

}  // namespace

Id<Contact> add_card_at(Transaction& tx, Id<Contact> old, Id<Party> company, const std::string& region,
                        const Person& by) {
  const auto before = contact_card(tx, old).value();
  ContactCard card;
  for (const auto kept :
       {&ContactCard::quality, &ContactCard::civility, &ContactCard::family_name, &ContactCard::given_name,
        &ContactCard::name, &ContactCard::other_name, &ContactCard::mobile, &ContactCard::language}) {
    card.*kept = before.*kept;
  }
  card.party = std::to_string(company.value);
  card.organisation = party(tx, company).value().name;
  const auto id = add_contact(tx, card, region, by);
  tie_together(tx, old, id, by);
  record(tx, by, card_of(old), "changed_company", {change("contact", "", std::to_string(id.value))});
  return id;
}

std::vector<Contact> colleagues_of(Reads& db, Id<Contact> contact) {
  return db.all<Contact>(select_colleagues, contact);
}

}  // namespace relais::parties

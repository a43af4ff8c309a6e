#include "parties/contact.h"

#include <algorithm>

#include "lists/rows_about.h"
#include "parties/contact_card.h"
#include "parties/keys.h"
#include "parties/name_key.h"
#include "parties/name_search.h"
#include "parties/signpost.h"

namespace relais::parties {
namespace {

constexpr Sql select_by_email = R"sql(
  SELECT contacts.id, name, email, phone, organisation
    FROM contacts LEFT JOIN contact_archivals AS archival ON archival.contact_id = contacts.id
   WHERE email_key = $1
   ORDER BY CASE WHEN archival.contact_id IS NULL THEN 0 WHEN archival.reason = 'merged' THEN 1 ELSE 2 END, contacts.id
   LIMIT 1
)sql";

constexpr Sql select_contact = R"sql(
  SELECT id, name, email, phone, organisation FROM contacts WHERE id = $1
)sql";

constexpr Sql update_email = R"sql(
  UPDATE contacts SET email = $2, email_key = $3 WHERE id = $1
)sql";

constexpr std::string_view select_contacts =
    "SELECT id, name, email, phone, organisation FROM contacts WHERE id IN ({})";

constexpr Sql select_without_words = R"sql(
  SELECT id, name, email, phone, organisation FROM contacts WHERE name_key IS NULL ORDER BY id LIMIT $1
)sql";

constexpr Sql update_keys = R"sql(
  UPDATE contacts SET name_key = $2, phone_e164 = $3 WHERE id = $1
)sql";

void index_contact(Transaction& tx, Id<Contact> id, const std::string& name, const std::string& organisation,
                   std::vector<std::string> keys) {
  index_names(tx, Cards::contacts, id.value, {name, organisation});
  std::erase(keys, "");
  index_keys(tx, Cards::contacts, id.value, keys);
}

}  // namespace

Contact Contact::from(Row& row) {
  return {row.read<Id<Contact>>(), row.read<std::string>(), row.read<std::string>(), row.read<std::string>(),
          row.read<std::string>()};
}

Id<Contact> add_contact(Transaction& tx, const NewContact& contact, const Actor& by) {
  const auto parts = contact.name_parts.value_or(NameParts{});
  ContactCard card;
  card.name = contact.name;
  card.family_name = parts.family_name;
  card.given_name = parts.given_name;
  card.email = contact.email ? contact.email->text() : "";
  card.phone = contact.phone;
  card.organisation = contact.organisation;
  if (contact.party) card.party = std::to_string(contact.party->value);
  return add_contact(tx, card, contact.region, by);
}

void correct_email(Transaction& tx, Id<Contact> id, const EmailAddress& email, const Actor& by) {
  const auto before = contact(tx, id).value();
  tx.run(update_email, id, email.text(), email.key());
  index_keys(tx, Cards::contacts, id.value, {email.key()});
  record(tx, by, {"contact", id.value}, "email", {change("email", before.email, email.text())});
}

std::optional<Contact> contact_with_email(Reads& db, const EmailAddress& email) {
  auto card = db.first<Contact>(select_by_email, email.key());
  if (!card) return card;
  const auto led = followed(db, {"contact", card->id.value});
  return led.id == card->id.value ? card : contact(db, Id<Contact>{led.id});
}

std::optional<Contact> contact(Reads& db, Id<Contact> id) { return db.first<Contact>(select_contact, id); }

std::vector<Contact> contacts_with(Reads& db, const std::vector<std::int64_t>& ids) {
  auto cards = lists::rows_about<Contact>(db, select_contacts, ids);
  std::ranges::sort(cards, {}, [&](const Contact& card) { return std::ranges::find(ids, card.id.value); });
  return cards;
}

std::int64_t index_contacts(Transaction& tx, std::int64_t most) {
  const auto cards = tx.all<Contact>(select_without_words, most);
  for (const auto& card : cards) {
    const auto e164 = e164_of(card.phone, NewContact{}.region);
    const auto email = EmailAddress::from(card.email);
    tx.run(update_keys, card.id, name_key(card.name), e164);
    index_contact(tx, card.id, card.name, card.organisation, {email ? email->key() : "", e164});
  }
  return static_cast<std::int64_t>(cards.size());
}

}  // namespace relais::parties

#include "parties/contact.h"

#include <algorithm>

#include "lib/phone/phone_number.h"
#include "lists/parameters.h"
#include "parties/name_key.h"
#include "parties/name_search.h"

namespace relais::parties {
namespace {

constexpr Sql insert_contact = R"sql(
  INSERT INTO contacts (name, email, email_key, phone, organisation, party_id, family_name, given_name, name_key,
                        phone_e164, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  RETURNING id
)sql";

constexpr Sql select_by_email = R"sql(
  SELECT id, name, email, phone, organisation FROM contacts WHERE email_key = $1 ORDER BY id LIMIT 1
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

std::string e164_of(const std::string& typed, const std::string& region) {
  const auto number = PhoneNumber::from(typed, region);
  return number ? number->e164() : "";
}

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
  const auto email = contact.email ? contact.email->text() : std::string{};
  const auto key = contact.email ? contact.email->key() : std::string{};
  const auto e164 = e164_of(contact.phone, contact.region);
  const auto parts = contact.name_parts.value_or(NameParts{});
  const auto id = tx.returning<Id<Contact>>(insert_contact, contact.name, email, key, contact.phone,
                                            contact.organisation, contact.party, parts.family_name, parts.given_name,
                                            name_key(contact.name), e164, tx.now());
  index_contact(tx, id, contact.name, contact.organisation, {key, e164});
  record(tx, by, {"contact", id.value}, "added",
         {change("name", "", contact.name), change("email", "", email), change("phone", "", contact.phone),
          change("organisation", "", contact.organisation)});
  return id;
}

void correct_email(Transaction& tx, Id<Contact> id, const EmailAddress& email, const Actor& by) {
  const auto before = contact(tx, id).value();
  tx.run(update_email, id, email.text(), email.key());
  index_keys(tx, Cards::contacts, id.value, {email.key()});
  record(tx, by, {"contact", id.value}, "email", {change("email", before.email, email.text())});
}

std::optional<Contact> contact_with_email(Reads& db, const EmailAddress& email) {
  return db.first<Contact>(select_by_email, email.key());
}

std::optional<Contact> contact(Reads& db, Id<Contact> id) { return db.first<Contact>(select_contact, id); }

std::vector<Contact> contacts_with(Reads& db, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return {};
  lists::Parameters parameters;
  std::string places;
  for (const auto id : ids) places += (places.empty() ? "" : ", ") + parameters.add(id);
  auto cards = db.all_with<Contact>(kept(fmt::format(select_contacts, places)), parameters.values());
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

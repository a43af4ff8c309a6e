#include "parties/contact.h"

namespace relais::parties {
namespace {

constexpr Sql insert_contact = R"sql(
  INSERT INTO contacts (name, email, email_key, phone, organisation, created_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  RETURNING id
)sql";

constexpr Sql select_by_email = R"sql(
  SELECT id, name, email, phone, organisation FROM contacts WHERE email_key = $1 ORDER BY id LIMIT 1
)sql";

constexpr Sql select_contact = R"sql(
  SELECT id, name, email, phone, organisation FROM contacts WHERE id = $1
)sql";

}  // namespace

Contact Contact::from(Row& row) {
  return {row.read<Id<Contact>>(), row.read<std::string>(), row.read<std::string>(), row.read<std::string>(),
          row.read<std::string>()};
}

Id<Contact> add_contact(Transaction& tx, const NewContact& contact, const Actor& by) {
  const auto email = contact.email ? contact.email->text() : std::string{};
  const auto key = contact.email ? contact.email->key() : std::string{};
  const auto id = tx.returning<Id<Contact>>(insert_contact, contact.name, email, key, contact.phone,
                                            contact.organisation, tx.now());
  record(tx, by, {"contact", id.value}, "added",
         {change("name", "", contact.name), change("email", "", email), change("phone", "", contact.phone),
          change("organisation", "", contact.organisation)});
  return id;
}

std::optional<Contact> contact_with_email(Reads& db, const EmailAddress& email) {
  return db.first<Contact>(select_by_email, email.key());
}

std::optional<Contact> contact(Reads& db, Id<Contact> id) { return db.first<Contact>(select_contact, id); }

}  // namespace relais::parties

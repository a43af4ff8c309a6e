#include "parties/contact_card.h"

#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/keys.h"
#include "parties/name_key.h"
#include "parties/name_search.h"
#include "parties/site.h"

namespace relais::parties {
namespace {

constexpr Sql insert_contact = R"sql(
  INSERT INTO contacts (quality, civility, family_name, given_name, name, name_key, name_sort, other_name, function,
                        phone, phone_e164, mobile, mobile_e164, email, email_key, language, party_id, site_id,
                        organisation, starts_on, ends_on, public_note, private_note, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
  RETURNING id
)sql";

constexpr Sql update_contact = R"sql(
  UPDATE contacts
     SET quality = $1, civility = $2, family_name = $3, given_name = $4, name = $5, name_key = $6, name_sort = $7,
         other_name = $8, function = $9, phone = $10, phone_e164 = $11, mobile = $12, mobile_e164 = $13, email = $14,
         email_key = $15, language = $16, party_id = $17, site_id = $18, organisation = $19, starts_on = $20,
         ends_on = $21, public_note = $22, private_note = $23
   WHERE id = $24
)sql";

constexpr Sql select_card = R"sql(
  SELECT quality, civility, family_name, given_name, name, other_name, function, phone, mobile, email, language,
         coalesce(CAST(party_id AS TEXT), ''), coalesce(CAST(site_id AS TEXT), ''), organisation, starts_on, ends_on,
         public_note, private_note
    FROM contacts WHERE id = $1
)sql";

constexpr Sql select_holder = R"sql(
  SELECT holder_id FROM contacts WHERE id = $1
)sql";

constexpr Sql update_holder = R"sql(
  UPDATE contacts SET holder_id = $2 WHERE id = $1 OR holder_id = $1
)sql";

constexpr Sql select_others = R"sql(
  SELECT other.id, other.name, other.email, other.phone, other.organisation
    FROM contacts JOIN contacts AS other ON other.holder_id = contacts.holder_id AND other.id <> contacts.id
   WHERE contacts.id = $1 ORDER BY other.id DESC LIMIT 50
)sql";

// Lists go by the family name.
std::string sort_of(const ContactCard& card) {
  return card.family_name.empty() ? folded(card.name) : folded(fmt::format("{} {}", card.family_name, card.given_name));
}

// In the order in which both statements name them.
template <class Ask>
auto with_values(const ContactCard& card, const std::string& region, Ask ask) {
  return ask(card.quality, card.civility, card.family_name, card.given_name, card.name, name_key(card.name),
             sort_of(card), card.other_name, card.function, card.phone, e164_of(card.phone, region), card.mobile,
             e164_of(card.mobile, region), card.email, email_key_of(card.email), card.language,
             id_of<Party>(card.party), id_of<Site>(card.site), card.organisation, card.starts_on, card.ends_on,
             card.public_note, card.private_note);
}

void index_contact(Transaction& tx, Id<Contact> id, const ContactCard& card, const std::string& region) {
  index_names(tx, Cards::contacts, id.value, {card.name, card.other_name, card.organisation});
  std::vector<std::string> keys{email_key_of(card.email), e164_of(card.phone, region), e164_of(card.mobile, region)};
  std::erase(keys, "");
  index_keys(tx, Cards::contacts, id.value, keys);
}

Id<Contact> holder_of(Reads& db, Id<Contact> id) {
  return db.first<std::optional<Id<Contact>>>(select_holder, id).value().value_or(id);
}

}  // namespace

std::string_view filter_label(Quality quality) {
  switch (quality) {
    case Quality::person: return t("Person");
    case Quality::service: return t("Service of an organisation");
  }
  return {};
}

ContactCard ContactCard::from(Row& row) {
  ContactCard card;
  for (const auto field :
       {&ContactCard::quality, &ContactCard::civility, &ContactCard::family_name, &ContactCard::given_name,
        &ContactCard::name, &ContactCard::other_name, &ContactCard::function, &ContactCard::phone, &ContactCard::mobile,
        &ContactCard::email, &ContactCard::language, &ContactCard::party, &ContactCard::site,
        &ContactCard::organisation, &ContactCard::starts_on, &ContactCard::ends_on, &ContactCard::public_note,
        &ContactCard::private_note}) {
    card.*field = row.read<std::string>();
  }
  return card;
}

std::vector<CardField<ContactCard>> contact_fields() {
  return {{"quality", t("Person or service"), &ContactCard::quality},
          {"civility", t("Civility"), &ContactCard::civility},
          {"family_name", t("Family name"), &ContactCard::family_name},
          {"given_name", t("First name"), &ContactCard::given_name},
          {"name", t("Name"), &ContactCard::name},
          {"other_name", t("Other name"), &ContactCard::other_name},
          {"function", t("Function"), &ContactCard::function},
          {"phone", t("Telephone"), &ContactCard::phone},
          {"mobile", t("Mobile telephone"), &ContactCard::mobile},
          {"email", t("Mail address"), &ContactCard::email},
          {"language", t("Language"), &ContactCard::language},
          {"party", t("Party"), &ContactCard::party},
          {"site", t("Site"), &ContactCard::site},
          {"organisation", t("Organisation"), &ContactCard::organisation},
          {"starts_on", t("There since"), &ContactCard::starts_on},
          {"ends_on", t("There until"), &ContactCard::ends_on},
          {"public_note", t("Note that may leave the house"), &ContactCard::public_note},
          {"private_note", t("Internal note"), &ContactCard::private_note}};
}

std::optional<ContactCard> contact_card(Reads& db, Id<Contact> id) { return db.first<ContactCard>(select_card, id); }

Id<Contact> add_contact(Transaction& tx, const ContactCard& card, const std::string& region, const Actor& by) {
  const auto id = with_values(card, region, [&](const auto&... values) {
    return tx.returning<Id<Contact>>(insert_contact, values..., tx.now());
  });
  index_contact(tx, id, card, region);
  record(tx, by, {"contact", id.value}, "added", changes_between(ContactCard{}, card, contact_fields()));
  return id;
}

std::optional<std::int64_t> change_contact(Transaction& tx, Id<Contact> id, const ContactCard& before,
                                           const ContactCard& after, const std::string& region, const Actor& by) {
  const auto changes = changes_between(before, after, contact_fields());
  if (changes.empty()) return std::nullopt;
  with_values(after, region, [&](const auto&... values) { return tx.run(update_contact, values..., id); });
  forget_words(tx, Cards::contacts, id.value);
  index_contact(tx, id, after, region);
  return record(tx, by, {"contact", id.value}, "changed", changes);
}

void tie_together(Transaction& tx, Id<Contact> one, Id<Contact> other, const Actor& by) {
  const auto holder = std::min(holder_of(tx, one), holder_of(tx, other));
  for (const auto id : {one, other}) tx.run(update_holder, holder_of(tx, id), holder);
  for (const auto id : {one, other}) tx.run(update_holder, id, holder);
  record(tx, by, {"contact", one.value}, "tied", {change("contact", "", std::to_string(other.value))});
}

std::vector<Contact> other_cards_of(Reads& db, Id<Contact> id) { return db.all<Contact>(select_others, id); }

}  // namespace relais::parties

#include "parties/party_card.h"

#include <algorithm>

#include "dispatch/options.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "parties/keys.h"
#include "parties/name_key.h"
#include "parties/name_search.h"
#include "people/person.h"

namespace relais::parties {
namespace {

// A group that goes further up is one that somebody has tied into a ring.
constexpr std::size_t most_parents = 10;

constexpr Sql insert_party = R"sql(
  INSERT INTO parties (kind, name, name_key, name_sort, other_name, category, language, street, postcode, town,
                       town_sort, country, phone, phone_e164, mobile, mobile_e164, email, email_key, website,
                       vat_liability, vat_number, vat_why, enterprise_number, number_why, establishment_number,
                       establishment_why, folder, public_note, private_note, parent_id, account_manager_id,
                       main_contact_id, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
          $25, $26, $27, $28, $29, $30, $31, $32, $33)
  RETURNING id
)sql";

constexpr Sql update_party = R"sql(
  UPDATE parties
     SET kind = $1, name = $2, name_key = $3, name_sort = $4, other_name = $5, category = $6, language = $7, street = $8,
         postcode = $9, town = $10, town_sort = $11, country = $12, phone = $13, phone_e164 = $14, mobile = $15,
         mobile_e164 = $16, email = $17, email_key = $18, website = $19, vat_liability = $20, vat_number = $21,
         vat_why = $22, enterprise_number = $23, number_why = $24, establishment_number = $25, establishment_why = $26,
         folder = $27, public_note = $28, private_note = $29, parent_id = $30, account_manager_id = $31,
         main_contact_id = $32
   WHERE id = $33
)sql";

constexpr Sql select_card = R"sql(
  SELECT kind, name, other_name, category, language, street, postcode, town, country, phone, mobile, email, website,
         vat_liability, vat_number, vat_why, enterprise_number, number_why, establishment_number, establishment_why,
         folder, public_note, private_note, coalesce(CAST(parent_id AS TEXT), ''),
         coalesce(CAST(account_manager_id AS TEXT), ''), coalesce(CAST(main_contact_id AS TEXT), '')
    FROM parties WHERE id = $1
)sql";

constexpr Sql select_relations = R"sql(
  SELECT relation FROM party_relations WHERE party_id = $1
)sql";

constexpr Sql delete_relations = R"sql(
  DELETE FROM party_relations WHERE party_id = $1
)sql";

constexpr Sql insert_relation = R"sql(
  INSERT INTO party_relations (party_id, relation) VALUES ($1, $2)
)sql";

constexpr Sql select_daughters = R"sql(
  SELECT id, kind, name, enterprise_number FROM parties WHERE parent_id = $1 ORDER BY name_sort, id LIMIT 100
)sql";

constexpr Sql select_parent = R"sql(
  SELECT parent.id, parent.kind, parent.name, parent.enterprise_number
    FROM parties JOIN parties AS parent ON parent.id = parties.parent_id
   WHERE parties.id = $1
)sql";

// In the order in which both statements name them.
template <class Ask>
auto with_values(const PartyCard& card, const std::string& region, Ask ask) {
  return ask(card.kind, card.name, name_key(card.name), folded(card.name), card.other_name, card.category,
             card.language, card.street, card.postcode, card.town, folded(card.town), card.country, card.phone,
             e164_of(card.phone, region), card.mobile, e164_of(card.mobile, region), card.email,
             email_key_of(card.email), card.website, card.vat_liability, card.vat_number, card.vat_why,
             card.enterprise_number, card.number_why, card.establishment_number, card.establishment_why, card.folder,
             card.public_note, card.private_note, id_of<Party>(card.parent), id_of<Person>(card.account_manager),
             id_of<struct Contact>(card.main_contact));
}

void keep_relations(Transaction& tx, Id<Party> id, const std::string& relations) {
  tx.run(delete_relations, id);
  for (const auto relation : words_in<Relation>(relations)) tx.run(insert_relation, id, relation);
}

void index_party(Transaction& tx, Id<Party> id, const PartyCard& card, const std::string& region) {
  index_names(tx, Cards::parties, id.value, {card.name, card.other_name});
  std::vector<std::string> keys{email_key_of(card.email), e164_of(card.phone, region), e164_of(card.mobile, region)};
  std::erase(keys, "");
  index_keys(tx, Cards::parties, id.value, keys);
}

}  // namespace

std::string_view filter_label(Relation relation) {
  switch (relation) {
    case Relation::client: return t("Client");
    case Relation::prospect: return t("Prospect");
    case Relation::supplier: return t("Supplier");
    case Relation::partner: return t("Partner");
    case Relation::authority: return t("Authority");
  }
  return {};
}

std::string_view filter_label(PartyKind kind) {
  switch (kind) {
    case PartyKind::organisation: return t("Organisation");
    case PartyKind::individual: return t("Individual");
  }
  return {};
}

std::string_view filter_label(VatLiability liability) {
  switch (liability) {
    case VatLiability::liable: return t("Liable to VAT");
    case VatLiability::exempt: return t("Not liable to VAT");
  }
  return {};
}

PartyCard PartyCard::from(Row& row) {
  PartyCard card;
  for (const auto field : {&PartyCard::kind,
                           &PartyCard::name,
                           &PartyCard::other_name,
                           &PartyCard::category,
                           &PartyCard::language,
                           &PartyCard::street,
                           &PartyCard::postcode,
                           &PartyCard::town,
                           &PartyCard::country,
                           &PartyCard::phone,
                           &PartyCard::mobile,
                           &PartyCard::email,
                           &PartyCard::website,
                           &PartyCard::vat_liability,
                           &PartyCard::vat_number,
                           &PartyCard::vat_why,
                           &PartyCard::enterprise_number,
                           &PartyCard::number_why,
                           &PartyCard::establishment_number,
                           &PartyCard::establishment_why,
                           &PartyCard::folder,
                           &PartyCard::public_note,
                           &PartyCard::private_note,
                           &PartyCard::parent,
                           &PartyCard::account_manager,
                           &PartyCard::main_contact}) {
    card.*field = row.read<std::string>();
  }
  return card;
}

std::vector<CardField<PartyCard>> party_fields() {
  return {{"kind", t("Organisation or individual"), &PartyCard::kind},
          {"relations", t("Is to us"), &PartyCard::relations},
          {"name", t("Name"), &PartyCard::name},
          {"other_name", t("Other name"), &PartyCard::other_name},
          {"category", t("Type of party"), &PartyCard::category},
          {"language", t("Language"), &PartyCard::language},
          {"street", t("Street and number"), &PartyCard::street},
          {"postcode", t("Postcode"), &PartyCard::postcode},
          {"town", t("Town"), &PartyCard::town},
          {"country", t("Country"), &PartyCard::country},
          {"phone", t("Telephone"), &PartyCard::phone},
          {"mobile", t("Mobile telephone"), &PartyCard::mobile},
          {"email", t("Mail address"), &PartyCard::email},
          {"website", t("Website"), &PartyCard::website},
          {"vat_liability", t("VAT"), &PartyCard::vat_liability},
          {"vat_number", t("VAT number"), &PartyCard::vat_number},
          {"vat_why", t("Why this VAT number is kept"), &PartyCard::vat_why},
          {"enterprise_number", t("Enterprise number"), &PartyCard::enterprise_number},
          {"number_why", t("Why this enterprise number is kept"), &PartyCard::number_why},
          {"establishment_number", t("Establishment number"), &PartyCard::establishment_number},
          {"establishment_why", t("Why this establishment number, or why none"), &PartyCard::establishment_why},
          {"folder", t("Link to the client's folder"), &PartyCard::folder},
          {"public_note", t("Note that may leave the house"), &PartyCard::public_note},
          {"private_note", t("Internal note"), &PartyCard::private_note},
          {"parent", t("Parent company"), &PartyCard::parent},
          {"account_manager", t("Followed by"), &PartyCard::account_manager},
          {"main_contact", t("Main contact"), &PartyCard::main_contact}};
}

std::optional<PartyCard> party_card(Reads& db, Id<Party> id) {
  auto card = db.first<PartyCard>(select_card, id);
  if (!card) return std::nullopt;
  std::vector<Relation> relations = db.all<Relation>(select_relations, id);
  std::ranges::sort(relations);
  for (const auto relation : relations) {
    card->relations += fmt::format("{}{}", card->relations.empty() ? "" : ",", name_of(relation));
  }
  return card;
}

Id<Party> add_party(Transaction& tx, const PartyCard& card, const std::string& region, const Actor& by) {
  const auto id = with_values(
      card, region, [&](const auto&... values) { return tx.returning<Id<Party>>(insert_party, values..., tx.now()); });
  keep_relations(tx, id, card.relations);
  index_party(tx, id, card, region);
  record(tx, by, {"party", id.value}, "added", changes_between(PartyCard{}, card, party_fields()));
  return id;
}

std::optional<std::int64_t> change_party(Transaction& tx, Id<Party> id, const PartyCard& before, const PartyCard& after,
                                         const std::string& region, const Actor& by) {
  const auto changes = changes_between(before, after, party_fields());
  if (changes.empty()) return std::nullopt;
  with_values(after, region, [&](const auto&... values) { return tx.run(update_party, values..., id); });
  if (before.relations != after.relations) keep_relations(tx, id, after.relations);
  forget_words(tx, Cards::parties, id.value);
  index_party(tx, id, after, region);
  return record(tx, by, {"party", id.value}, "changed", changes);
}

std::vector<Party> daughters_of(Reads& db, Id<Party> id) { return db.all<Party>(select_daughters, id); }

std::vector<Party> parents_of(Reads& db, Id<Party> id) {
  std::vector<Party> parents;
  auto parent = db.first<Party>(select_parent, id);
  while (parent && parent->id != id && parents.size() < most_parents) {
    parents.push_back(*parent);
    parent = db.first<Party>(select_parent, parent->id);
  }
  return parents;
}

}  // namespace relais::parties

#include "client_file/party_list.h"

#include "client_file/card_list.h"
#include "client_file/listed_words.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

constexpr Sql select_parties{R"sql(
  SELECT parties.id, parties.name, parties.other_name, parties.kind, parties.category, parties.postcode, parties.town,
         parties.phone, parties.mobile, parties.email, parties.website, parties.vat_number, parties.enterprise_number,
         parties.establishment_number, parties.language, coalesce(manager.name, ''), coalesce(parent.name, ''),
         coalesce(main.name, ''), parties.public_note, parties.private_note, parties.created_at,
         CASE WHEN archived.party_id IS NULL THEN 0 ELSE 1 END, parties.name_sort, parties.town_sort
    FROM parties
    LEFT JOIN people AS manager ON manager.id = parties.account_manager_id
    LEFT JOIN parties AS parent ON parent.id = parties.parent_id
    LEFT JOIN contacts AS main ON main.id = parties.main_contact_id
    LEFT JOIN party_archivals AS archived ON archived.party_id = parties.id
   WHERE parties.id IN (SELECT value FROM json_each($1))
)sql",
                             R"sql(
  SELECT parties.id, parties.name, parties.other_name, parties.kind, parties.category, parties.postcode, parties.town,
         parties.phone, parties.mobile, parties.email, parties.website, parties.vat_number, parties.enterprise_number,
         parties.establishment_number, parties.language, coalesce(manager.name, ''), coalesce(parent.name, ''),
         coalesce(main.name, ''), parties.public_note, parties.private_note, parties.created_at,
         CASE WHEN archived.party_id IS NULL THEN 0 ELSE 1 END, parties.name_sort, parties.town_sort
    FROM parties
    LEFT JOIN people AS manager ON manager.id = parties.account_manager_id
    LEFT JOIN parties AS parent ON parent.id = parties.parent_id
    LEFT JOIN contacts AS main ON main.id = parties.main_contact_id
    LEFT JOIN party_archivals AS archived ON archived.party_id = parties.id
   WHERE parties.id = ANY (CAST($1 AS BIGINT[]))
)sql"};

constexpr Sql select_relations{R"sql(
  SELECT party_id, relation FROM party_relations WHERE party_id IN (SELECT value FROM json_each($1))
)sql",
                               R"sql(
  SELECT party_id, relation FROM party_relations WHERE party_id = ANY (CAST($1 AS BIGINT[]))
)sql"};

struct Related {
  std::int64_t party = 0;
  parties::Relation relation = parties::Relation::client;

  static Related from(Row& row) { return {row.read<std::int64_t>(), row.read<parties::Relation>()}; }
};

void add_relations(Reads& db, std::vector<ListedParty>& listed, const std::string& ids) {
  auto all = db.all<Related>(select_relations, ids);
  std::ranges::sort(all, {}, &Related::relation);
  for (const auto& related : all) {
    const auto party = std::ranges::lower_bound(listed, related.party, {}, &ListedParty::id);
    add_word(party->relations, filter_label(related.relation));
  }
}

}  // namespace

ListedParty ListedParty::from(Row& row) {
  ListedParty party;
  party.id = row.read<std::int64_t>();
  party.name = row.read<std::string>();
  party.other_name = row.read<std::string>();
  party.kind = parties::filter_label(row.read<parties::PartyKind>());
  for (const auto field :
       {&ListedParty::category, &ListedParty::postcode, &ListedParty::town, &ListedParty::phone, &ListedParty::mobile,
        &ListedParty::email, &ListedParty::website, &ListedParty::vat_number, &ListedParty::enterprise_number,
        &ListedParty::establishment_number, &ListedParty::language, &ListedParty::account_manager, &ListedParty::parent,
        &ListedParty::main_contact, &ListedParty::public_note, &ListedParty::private_note}) {
    party.*field = row.read<std::string>();
  }
  party.language = language_in_words(party.language);
  party.added_on = day_in_figures(row.read<Timestamp>());
  party.is_archived = row.read<bool>();
  party.name_sort = row.read<std::string>();
  party.town_sort = row.read<std::string>();
  return party;
}

std::vector<ListedParty> parties_with(Reads& db, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return {};
  const auto array = as_array(db.dialect(), ids);
  auto listed = db.all<ListedParty>(select_parties, array);
  std::ranges::sort(listed, {}, &ListedParty::id);
  add_relations(db, listed, array);
  add_tags(db, listed, Cards::parties, array);
  return in_order_of(std::move(listed), ids);
}

std::vector<ListColumn<ListedParty>> party_columns() {
  using enum OnTelephone;
  return {{"relations", t("Is to us"), &ListedParty::relations, true, right},
          {"town", t("Town"), &ListedParty::town, true, right, CardSort::town},
          {"phone", t("Telephone"), &ListedParty::phone, true, left},
          {"email", t("Mail address"), &ListedParty::email, true},
          {"account_manager", t("Followed by"), &ListedParty::account_manager, true},
          {"tags", t("Tags"), &ListedParty::tags, true},
          {"other_name", t("Other name"), &ListedParty::other_name},
          {"kind", t("Organisation or individual"), &ListedParty::kind},
          {"category", t("Type of party"), &ListedParty::category},
          {"postcode", t("Postcode"), &ListedParty::postcode},
          {"mobile", t("Mobile telephone"), &ListedParty::mobile},
          {"website", t("Website"), &ListedParty::website},
          {"vat_number", t("VAT number"), &ListedParty::vat_number},
          {"enterprise_number", t("Enterprise number"), &ListedParty::enterprise_number},
          {"establishment_number", t("Establishment number"), &ListedParty::establishment_number},
          {"parent", t("Parent company"), &ListedParty::parent},
          {"main_contact", t("Main contact"), &ListedParty::main_contact},
          {"language", t("Language"), &ListedParty::language},
          {"added_on", t("Added on"), &ListedParty::added_on, false, hidden, CardSort::newest},
          {"public_note", t("Note that may leave the house"), &ListedParty::public_note},
          {"private_note", t("Internal note"), &ListedParty::private_note}};
}

lists::Position position_of(const ListedParty& party, CardSort sort) {
  switch (sort) {
    case CardSort::name: return {{party.id}, party.name_sort};
    case CardSort::newest: return {{party.id}};
    case CardSort::town: return {{party.id}, party.town_sort};
  }
  return {};
}

}  // namespace relais::client_file

#include "client_file/typed_party.h"

#include <algorithm>

#include "client_file/belonging.h"
#include "client_file/typed_tags.h"
#include "dispatch/id_in.h"
#include "dispatch/refusal.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

struct PartOfMainContact {
  parties::CardField<TypedParty> field;
  std::string parties::ContactCard::*of_card;
};

std::vector<PartOfMainContact> parts_of_main_contact() {
  using parties::ContactCard;
  return {{{"main_civility", t("Civility"), &TypedParty::main_civility}, &ContactCard::civility},
          {{"main_family_name", t("Name"), &TypedParty::main_family_name}, &ContactCard::family_name},
          {{"main_given_name", t("First name"), &TypedParty::main_given_name}, &ContactCard::given_name},
          {{"main_function", t("Function"), &TypedParty::main_function}, &ContactCard::function},
          {{"main_phone", t("Telephone"), &TypedParty::main_phone}, &ContactCard::phone},
          {{"main_mobile", t("Mobile telephone"), &TypedParty::main_mobile}, &ContactCard::mobile},
          {{"main_email", t("Mail address"), &TypedParty::main_email}, &ContactCard::email}};
}

parties::ContactCard with_main_contact(parties::ContactCard card, const TypedParty& typed) {
  for (const auto& part : parts_of_main_contact()) card.*part.of_card = typed.*part.field.content;
  return card;
}

void take_main_contact(TypedParty& typed, const parties::ContactCard& card) {
  for (const auto& part : parts_of_main_contact()) typed.*part.field.content = card.*part.of_card;
}

bool has_main_contact(const TypedParty& typed) {
  return std::ranges::any_of(parts_of_main_contact(),
                             [&](const auto& part) { return !(typed.*part.field.content).empty(); });
}

std::string region_of(const TypedParty& typed, const std::string& region) {
  return typed.country.empty() ? region : typed.country;
}

std::optional<parties::ContactCard> card_of_main_contact(Reads& db, const TypedParty& typed) {
  const auto contact = id_in<parties::Contact>(typed.main_contact);
  return contact ? parties::contact_card(db, *contact) : std::nullopt;
}

// Whoever is named where nobody was is a new card; who was chosen in place of another is not rewritten with his words.
void keep_main_contact(Transaction& tx, Id<parties::Party> party, const TypedParty& before, TypedParty& typed,
                       const std::string& region, const Actor& by) {
  const auto chosen = id_in<parties::Contact>(typed.main_contact);
  if (chosen && typed.main_contact != before.main_contact) return;
  const auto card = card_of_main_contact(tx, typed);
  if (!card && !has_main_contact(typed)) return;
  auto wanted = with_main_contact(card.value_or(parties::ContactCard{}), typed);
  if (card && wanted == *card) return;
  if (!wanted.family_name.empty() || !wanted.given_name.empty()) wanted.name.clear();
  if (wanted.name.empty()) wanted.quality = name_of(parties::Quality::person);
  wanted.party = std::to_string(party.value);
  wanted = parties::laid_out(wanted, region);
  name_organisation(tx, wanted);
  if (chosen && card) {
    parties::change_contact(tx, *chosen, *card, wanted, region, by);
  } else {
    typed.main_contact = std::to_string(parties::add_contact(tx, wanted, region, by).value);
  }
}

}  // namespace

std::vector<parties::CardField<TypedParty>> main_contact_fields() {
  std::vector<parties::CardField<TypedParty>> fields;
  for (const auto& part : parts_of_main_contact()) fields.push_back(part.field);
  return fields;
}

TypedParty typed_as_kept(Reads& db, Id<parties::Party> party) {
  auto card = parties::party_card(db, party);
  if (!card) throw NotFound();
  TypedParty kept;
  static_cast<parties::PartyCard&>(kept) = *std::move(card);
  if (const auto main = card_of_main_contact(db, kept)) {
    take_main_contact(kept, *main);
    if (main->family_name.empty() && main->given_name.empty()) kept.main_family_name = main->name;
  }
  kept.tags = tags_in_words(db, {"party", party.value});
  return kept;
}

TypedParty laid_out(TypedParty typed, const std::string& region) {
  static_cast<parties::PartyCard&>(typed) = parties::laid_out(static_cast<const parties::PartyCard&>(typed), region);
  take_main_contact(typed, parties::laid_out(with_main_contact({}, typed), region_of(typed, region)));
  typed.tags = tags_laid_out(typed.tags);
  return typed;
}

Mistakes mistakes_in(Reads& db, const TypedParty& typed, std::optional<Id<parties::Party>> own,
                     const std::string& region) {
  auto mistakes = parties::mistakes_in(db, static_cast<const parties::PartyCard&>(typed), own, region);
  if (has_main_contact(typed)) {
    for (auto& mistake : parties::mistakes_in(db, parties::laid_out(with_main_contact({}, typed), region)))
      mistakes.push_back({"main_" + mistake.field, std::move(mistake.message)});
  }
  if (auto wrong = mistake_in_tags(typed.tags)) mistakes.push_back(*std::move(wrong));
  return mistakes;
}

Mistakes warnings_in(const TypedParty& typed, const std::string& region) {
  auto warnings = parties::warnings_in(static_cast<const parties::PartyCard&>(typed), region_of(typed, region));
  for (auto& warning : parties::warnings_in(with_main_contact({}, typed), region_of(typed, region)))
    warnings.push_back({"main_" + warning.field, std::move(warning.message)});
  return warnings;
}

Id<parties::Party> add_party(Transaction& tx, TypedParty typed, const std::string& region, const Actor& by) {
  const auto id = parties::add_party(tx, static_cast<const parties::PartyCard&>(typed), region, by);
  keep_tags(tx, {"party", id.value}, "", typed.tags, by);
  const TypedParty before = typed;
  keep_main_contact(tx, id, before, typed, region, by);
  parties::change_party(tx, id, before, typed, region, by);
  return id;
}

void change_party(Transaction& tx, Id<parties::Party> party, TypedParty typed, const std::string& region,
                  const Actor& by) {
  const auto before = typed_as_kept(tx, party);
  keep_main_contact(tx, party, before, typed, region, by);
  parties::change_party(tx, party, before, typed, region, by);
  if (typed.name != before.name) rename_organisation(tx, party, region, by);
  keep_tags(tx, {"party", party.value}, before.tags, typed.tags, by);
}

}  // namespace relais::client_file

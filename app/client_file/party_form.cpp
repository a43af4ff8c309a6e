#include "client_file/party_form.h"

#include "client_file/countries.h"
#include "client_file/typed_tags.h"
#include "dispatch/id_in.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "parties/affiliation.h"
#include "people/language.h"
#include "people/membership.h"

namespace relais::client_file {
namespace {

Options people_who_can_follow(Reads& db, const std::string& chosen) {
  const auto person = id_in<Person>(chosen);
  return people::people_options(db, person ? std::vector{*person} : std::vector<Id<Person>>{});
}

Options contacts_to_choose_from(Reads& db, Id<parties::Party> party) {
  Options options;
  for (const auto& one : parties::affiliations_of(db, party)) {
    if (!one.is_archived() || one.is_main) options.push_back({std::to_string(one.id.value), one.name});
  }
  return options;
}

std::vector<parties::CardField<TypedParty>> all_fields() {
  std::vector<parties::CardField<TypedParty>> fields;
  for (const auto& field : parties::party_fields()) fields.push_back({field.name, field.label, field.content});
  for (const auto& field : main_contact_fields()) fields.push_back(field);
  fields.push_back({"tags", t("Tags"), &TypedParty::tags});
  return fields;
}

void add_options(const Request& http, PartyFormPage& page) {
  page.kinds = options_of<parties::PartyKind>();
  page.relations = options_of<parties::Relation>();
  page.languages = options_of<Language>();
  page.countries = countries(page.typed.country);
  page.liabilities = options_of<parties::VatLiability>();
  page.known_tags = tags_to_propose(http.db());
  page.managers = people_who_can_follow(http.db(), page.typed.account_manager);
}

}  // namespace

const Options* PartyFormPage::options_of_field(std::string_view name) const {
  if (name == "kind") return &kinds;
  if (name == "relations") return &relations;
  if (name == "language") return &languages;
  if (name == "country") return &countries;
  if (name == "vat_liability") return &liabilities;
  if (name == "account_manager") return &managers;
  return name == "main_contact" ? &contacts : nullptr;
}

PartyFormPage party_form_page(const Request& http, std::optional<Id<parties::Party>> party) {
  PartyFormPage page;
  page.frame = frame_of(http, std::string{party ? t("Change the party") : t("New party")}, "/parties", "");
  page.back_name = t("Parties");
  page.fields = all_fields();
  page.shown = shown_fields(http.db(), http.person(), FormName::party);
  if (party) {
    page.id = party->value;
    page.typed = page.seen = typed_as_kept(http.db(), *party);
    page.contacts = contacts_to_choose_from(http.db(), *party);
    page.back = page.action();
    page.back_name = page.seen.name;
  } else {
    page.typed.relations = name_of(parties::Relation::client);
    page.typed.country = http.settings().region;
  }
  if (const auto parent = id_in<parties::Party>(page.typed.parent)) {
    if (const auto found = parties::party(http.db(), *parent)) page.parent = {found->name, {*found}, page.typed.parent};
  }
  add_options(http, page);
  return page;
}

}  // namespace relais::client_file

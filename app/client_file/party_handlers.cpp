#include "client_file/party_handlers.h"

#include "client_file/kept.h"
#include "client_file/pages.h"
#include "client_file/party_form.h"
#include "dispatch/typed_list.h"
#include "parties/card_number.h"

namespace relais::client_file {
namespace {

Id<parties::Party> party_in_path(const Request& http) { return http.id_in_path<parties::Party>("party"); }

std::string region_of(const Request& http, const TypedParty& seen) {
  return seen.country.empty() ? http.settings().region : seen.country;
}

TypedParty read_form(const Request& http, const PartyFormPage& form) {
  TypedParty typed;
  for (const auto& field : form.fields) {
    const bool is_left_out = !form.id && !form.shows(field.name) && !http.http().field(field.name);
    typed.*field.content = is_left_out ? form.typed.*field.content : http.typed(field.name);
  }
  typed.relations = chosen_among(form.relations, typed_list(http, "relations"));
  if (typed.kind.empty()) typed.kind = form.seen.kind;
  return laid_out(std::move(typed), region_of(http, form.seen));
}

// A name that nobody chose a card for is the card that alone bears it; of several, one is to be chosen.
void find_parent(const Request& http, PartyFormPage& form, TypedParty& typed) {
  const auto name = http.http().field("parent_name");
  if (!name) return;
  form.parent = party_choices(http.db(), std::string{*name}, typed.parent);
  typed.parent = form.parent.chosen;
}

Mistakes mistakes_of(const Request& http, PartyFormPage& form, const TypedParty& typed,
                     std::optional<Id<parties::Party>> own) {
  auto mistakes = mistakes_in(http.db(), typed, own, http.settings().region);
  if (!form.parent.name.empty() && typed.parent.empty())
    mistakes.push_back({"parent", std::string{t("Choose the company that is meant, or leave this empty.")}});
  form.shown.reveal(mistakes);
  return mistakes;
}

std::vector<EditedField<TypedParty>> edited_fields(const PartyFormPage& form) {
  std::vector<EditedField<TypedParty>> fields;
  for (const auto& field : form.fields) {
    EditedForm::InWords in_words = as_typed;
    if (const auto* options = form.options_of_field(field.name))
      in_words = [options](const std::string& chosen) { return labels_of(*options, chosen); };
    fields.push_back({field.name, field.label, field.content, in_words});
  }
  return fields;
}

Response kept_party(const Request& http, Id<parties::Party> party, const TypedParty& typed, Status status,
                    std::string_view words) {
  if (http.wants_json())
    return page(party_page(http, http.db(), party), status).with("Location", fmt::format("/parties/{}", party.value));
  const auto warnings = parties::in_words(warnings_in(typed, http.settings().region));
  return see_other(fmt::format("/parties/{}", party.value), said_with(words, warnings));
}

}  // namespace

Response show_party(Request& http) { return page(party_page(http, http.db(), party_in_path(http))); }

Response new_party(Request& http) { return page(party_form_page(http, std::nullopt)); }

Response edit_party(Request& http) { return page(party_form_page(http, party_in_path(http))); }

Response create_party(Request& http) {
  auto form = party_form_page(http, std::nullopt);
  form.typed = read_form(http, form);
  const auto& region = http.settings().region;
  find_parent(http, form, form.typed);
  form.mistakes = mistakes_of(http, form, form.typed, std::nullopt);
  if (!form.mistakes.empty()) {
    form.bearer = parties::party_at_establishment(http.db(), form.typed.establishment_number, std::nullopt);
    return page(std::move(form), Status::unprocessable);
  }
  form.duplicates = duplicates_before_saving(http, form.typed);
  if (!form.duplicates.empty()) {
    form.mistakes.push_back(
        {"other_card", std::string{t("This card may exist already. Look, or say that it is another.")}});
    return page(std::move(form), Status::unprocessable);
  }
  const auto id = add_party(http.tx(), form.typed, region, http.person());
  return kept_party(http, id, form.typed, Status::created, t("The party is kept."));
}

Response update_party(Request& http) {
  const auto party = party_in_path(http);
  auto form = party_form_page(http, party);
  auto typed = read_form(http, form);
  find_parent(http, form, typed);
  const auto& region = http.settings().region;
  const auto check = [&](const TypedParty& merged) { return mistakes_of(http, form, laid_out(merged, region), party); };
  form.bearer = parties::party_at_establishment(http.db(), typed.establishment_number, party);
  if (auto refusal = sent_back(http, {"party", party.value}, form, typed, edited_fields(form), check))
    return *std::move(refusal);
  form.typed = laid_out(form.typed, region);
  change_party(http.tx(), party, form.typed, region, http.person());
  return kept_party(http, party, form.typed, Status::ok, t("The party is kept."));
}

}  // namespace relais::client_file

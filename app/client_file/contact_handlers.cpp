#include "client_file/contact_handlers.h"

#include "client_file/belonging.h"
#include "client_file/contact_form.h"
#include "client_file/kept.h"
#include "client_file/pages.h"
#include "client_file/typed_tags.h"
#include "dispatch/id_in.h"
#include "parties/closed_card.h"

namespace relais::client_file {
namespace {

Id<parties::Contact> contact_in_path(const Request& http) { return http.id_in_path<parties::Contact>("contact"); }

TypedContact laid_out(TypedContact typed, const std::string& region) {
  static_cast<parties::ContactCard&>(typed) =
      parties::laid_out(static_cast<const parties::ContactCard&>(typed), region);
  typed.tags = tags_laid_out(typed.tags);
  return typed;
}

// The name of a person is made of its parts, whatever it was before.
TypedContact made_of_parts(TypedContact typed) {
  const bool has_parts = !typed.family_name.empty() || !typed.given_name.empty();
  if (typed.quality == name_of(parties::Quality::service)) {
    typed.family_name.clear();
    typed.given_name.clear();
  } else if (has_parts) {
    typed.name.clear();
  }
  return typed;
}

TypedContact read_form(const Request& http, const ContactFormPage& form) {
  TypedContact typed;
  for (const auto& field : form.fields) typed.*field.content = http.typed(field.name);
  if (typed.quality.empty()) typed.quality = form.seen.quality;
  return laid_out(std::move(typed), http.settings().region);
}

Mistakes mistakes_in(Reads& db, const TypedContact& typed) {
  auto mistakes = parties::mistakes_in(db, static_cast<const parties::ContactCard&>(typed));
  if (auto wrong = mistake_in_tags(typed.tags)) mistakes.push_back(*std::move(wrong));
  return mistakes;
}

std::vector<EditedField<TypedContact>> edited_fields(const ContactFormPage& form) {
  std::vector<EditedField<TypedContact>> fields;
  for (const auto& field : form.fields) {
    EditedForm::InWords in_words = as_typed;
    if (const auto* options = form.options_of_field(field.name))
      in_words = [options](const std::string& chosen) { return labels_of(*options, chosen); };
    fields.push_back({field.name, field.label, field.content, in_words});
  }
  return fields;
}

// A contact of no party may come to one: a name that nobody chose a card for is the card that alone bears it.
void find_party(const Request& http, ContactFormPage& form, TypedContact& typed) {
  const auto name = http.http().field("party_name");
  if (form.party || !name) return;
  form.choices = party_choices(http.db(), std::string{*name}, http.typed("party"), "party");
  typed.party = form.choices.chosen;
}

// Nothing new comes to a party that is archived.
void check_party(Reads& db, const ContactFormPage& form, const TypedContact& typed, Mistakes& mistakes) {
  if (!form.choices.name.empty() && typed.party.empty())
    mistakes.push_back({"party", std::string{t("Choose the company that is meant, or leave this empty.")}});
  const auto id = id_in<parties::Party>(typed.party);
  if (!id || typed.party == form.seen.party) return;
  const auto party = parties::party(db, *id);
  const auto closed = party ? parties::closed(db, *id) : std::nullopt;
  if (closed) mistakes.push_back({"party", parties::nothing_new(party->name, *closed)});
}

// Services are called the same everywhere.
void look_for_duplicates(const Request& http, ContactFormPage& form) {
  if (!form.mistakes.empty() || form.typed.quality == name_of(parties::Quality::service)) return;
  form.duplicates = duplicates_before_saving(http, laid_out(made_of_parts(form.typed), http.settings().region));
  if (!form.duplicates.empty())
    form.mistakes.push_back(
        {"other_card", std::string{t("This card may exist already. Look, or say that it is another.")}});
}

Response kept_contact(const Request& http, Id<parties::Contact> contact, const TypedContact& typed, Status status) {
  const auto address = fmt::format("/contacts/{}", contact.value);
  if (http.wants_json()) return page(contact_page(http, http.db(), contact), status).with("Location", address);
  const auto warnings = parties::in_words(parties::warnings_in(typed, http.settings().region));
  return see_other(address, said_with(t("The contact is kept."), warnings));
}

}  // namespace

Response show_contact(Request& http) { return page(contact_page(http, http.db(), contact_in_path(http))); }

Response new_contact(Request& http) { return page(contact_form_page(http, std::nullopt, http.in_query("party"))); }

Response edit_contact(Request& http) {
  auto form = contact_form_page(http, contact_in_path(http), "");
  form.choices = party_choices(http.db(), http.in_query("party_name"), "", "party");
  return page(std::move(form));
}

Response create_contact(Request& http) {
  auto form = contact_form_page(http, std::nullopt, http.typed("party"));
  form.typed = read_form(http, form);
  find_party(http, form, form.typed);
  form.mistakes = mistakes_in(http.db(), form.typed);
  check_party(http.db(), form, form.typed, form.mistakes);
  form.shown.reveal(form.mistakes);
  look_for_duplicates(http, form);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  const auto& region = http.settings().region;
  auto kept = laid_out(made_of_parts(form.typed), region);
  name_organisation(http.db(), kept);
  const auto id = parties::add_contact(http.tx(), kept, region, http.person());
  keep_tags(http.tx(), {"contact", id.value}, "", kept.tags, http.person());
  return kept_contact(http, id, kept, Status::created);
}

Response update_contact(Request& http) {
  const auto contact = contact_in_path(http);
  auto form = contact_form_page(http, contact, "");
  const auto& region = http.settings().region;
  const auto before = form.seen;
  auto typed = read_form(http, form);
  find_party(http, form, typed);
  // Of a name that one card alone bears, there was nothing to choose from.
  const auto linked = [&](TypedContact merged) {
    if (form.seen.party.empty() && merged.party.empty()) merged.party = typed.party;
    return merged;
  };
  const auto check = [&](const TypedContact& merged) {
    auto mistakes = mistakes_in(http.db(), laid_out(merged, region));
    check_party(http.db(), form, linked(merged), mistakes);
    form.shown.reveal(mistakes);
    return mistakes;
  };
  if (auto refusal = sent_back(http, {"contact", contact.value}, form, typed, edited_fields(form), check))
    return *std::move(refusal);
  auto kept = laid_out(made_of_parts(linked(form.typed)), region);
  name_organisation(http.db(), kept);
  parties::change_contact(http.tx(), contact, before, kept, region, http.person());
  keep_tags(http.tx(), {"contact", contact.value}, before.tags, kept.tags, http.person());
  return kept_contact(http, contact, kept, Status::ok);
}

}  // namespace relais::client_file

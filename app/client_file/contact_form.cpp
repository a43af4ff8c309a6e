#include "client_file/contact_form.h"

#include "client_file/typed_tags.h"
#include "dispatch/id_in.h"
#include "dispatch/refusal.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"
#include "people/language.h"

namespace relais::client_file {
namespace {

std::vector<parties::CardField<TypedContact>> all_fields() {
  std::vector<parties::CardField<TypedContact>> fields;
  for (const auto& field : parties::contact_fields()) fields.push_back({field.name, field.label, field.content});
  fields.push_back({"tags", t("Tags"), &TypedContact::tags});
  return fields;
}

TypedContact as_kept(Reads& db, Id<parties::Contact> contact) {
  auto card = parties::contact_card(db, contact);
  if (!card) throw NotFound();
  TypedContact kept;
  static_cast<parties::ContactCard&>(kept) = *std::move(card);
  kept.tags = tags_in_words(db, {"contact", contact.value});
  return kept;
}

void add_party(Reads& db, ContactFormPage& page) {
  const auto party = id_in<parties::Party>(page.typed.party);
  if (party) page.party = parties::party(db, *party);
  if (!page.party) return;
  for (const auto& site : parties::sites_of(db, *party))
    page.sites.push_back({std::to_string(site.id.value), site.card.name});
}

}  // namespace

const Options* ContactFormPage::options_of_field(std::string_view name) const {
  if (name == "quality") return &qualities;
  if (name == "language") return &languages;
  return name == "site" ? &sites : nullptr;
}

ContactFormPage contact_form_page(const Request& http, std::optional<Id<parties::Contact>> contact,
                                  const std::string& party) {
  ContactFormPage page;
  page.frame = frame_of(http, std::string{contact ? t("Change the contact") : t("New contact")}, "/parties", "");
  page.fields = all_fields();
  page.shown = shown_fields(http.db(), http.person(), FormName::contact);
  page.qualities = options_of<parties::Quality>();
  page.languages = options_of<Language>();
  page.known_tags = tags_to_propose(http.db());
  page.choices.field = "party";
  if (contact) {
    page.id = contact->value;
    page.typed = page.seen = as_kept(http.db(), *contact);
  } else {
    page.typed.party = party;
  }
  add_party(http.db(), page);
  if (page.id) {
    page.back = page.action();
    page.back_name = page.seen.name.empty() ? page.seen.email : page.seen.name;
  } else if (page.party) {
    page.back = fmt::format("/parties/{}", page.party->id.value);
    page.back_name = page.party->name;
  } else {
    page.back_name = t("Contacts there");
  }
  return page;
}

}  // namespace relais::client_file

// The form of a contact: somebody, or a service, at a party or at none yet.
#pragma once

#include "client_file/duplicates_shown.h"
#include "client_file/form_display.h"
#include "client_file/party_choices.h"
#include "dispatch/edited_fields.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "lists/list_head.h"
#include "parties/card_check.h"

namespace relais::client_file {

struct TypedContact : parties::ContactCard {
  std::string tags;
};

struct ContactFormPage {
  Frame frame;
  // Nothing for one that is to be added.
  std::optional<std::int64_t> id;
  TypedContact typed;
  TypedContact seen;
  std::vector<parties::CardField<TypedContact>> fields;
  std::optional<parties::Party> party;
  // Which party is meant where it is at none.
  PartyChoices choices;
  Options qualities;
  Options languages;
  Options sites;  // of the party
  ShownFields shown;
  std::vector<lists::Option> known_tags;
  // Cards that it may be.
  DuplicatesShown duplicates;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;
  std::string back = "/contacts";
  std::string back_name;

  std::string action() const { return id ? fmt::format("/contacts/{}", *id) : "/contacts"; }
  const std::string& seen_of(const parties::CardField<TypedContact>& field) const { return seen.*field.content; }
  bool shows(std::string_view field) const { return shown.shows(field); }
  const Options* options_of_field(std::string_view name) const;
};

void render(HtmlWriter& out, const ContactFormPage& page);  // views/contact_form_page.html

// Without a contact, for one that is to be added at the party.
ContactFormPage contact_form_page(const Request& http, std::optional<Id<parties::Contact>> contact,
                                  const std::string& party);

}  // namespace relais::client_file

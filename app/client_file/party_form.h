// The form of a party.
#pragma once

#include "client_file/duplicates_shown.h"
#include "client_file/form_display.h"
#include "client_file/party_choices.h"
#include "client_file/typed_party.h"
#include "dispatch/edited_fields.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "lists/list_head.h"

namespace relais::client_file {

struct PartyFormPage {
  Frame frame;
  // Nothing for one that is to be added.
  std::optional<std::int64_t> id;
  TypedParty typed;
  TypedParty seen;
  std::vector<parties::CardField<TypedParty>> fields;
  Options kinds;
  Options relations;
  Options languages;
  Options countries;
  Options liabilities;
  Options managers;
  Options contacts;     // of the party, one of whom is the main one
  PartyChoices parent;  // as its name was typed
  // The card that has the establishment already.
  std::optional<parties::Party> bearer;
  ShownFields shown;
  std::vector<lists::Option> known_tags;
  // Cards that it may be.
  DuplicatesShown duplicates;
  Mistakes mistakes;
  Mistakes warnings;
  Conflicts conflicts;
  std::string changed_by;
  std::string back = "/parties";
  std::string back_name;

  std::string action() const { return id ? fmt::format("/parties/{}", *id) : "/parties"; }
  const std::string& seen_of(const parties::CardField<TypedParty>& field) const { return seen.*field.content; }
  // The main contact is hidden as one, and so is the place.
  bool shows(std::string_view field) const {
    const bool is_of_place = field == "postcode" || field == "town" || field == "country";
    if (is_of_place) return shown.shows("postcode") || shown.shows("town") || shown.shows("country");
    return shown.shows(field.starts_with("main_") ? "main_contact" : field);
  }
  const Options* options_of_field(std::string_view name) const;
};

void render(HtmlWriter& out, const PartyFormPage& page);  // views/party_form_page.html

// Without a party, for one that is to be added.
PartyFormPage party_form_page(const Request& http, std::optional<Id<parties::Party>> party);

}  // namespace relais::client_file

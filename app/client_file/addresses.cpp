#include "client_file/addresses.h"

#include <algorithm>

#include "client_file/contact_form.h"
#include "client_file/contact_handlers.h"
#include "client_file/contact_page.h"
#include "client_file/party_choices.h"
#include "client_file/party_contacts.h"
#include "client_file/party_handlers.h"
#include "client_file/party_page.h"
#include "client_file/recipient_choice.h"
#include "client_file/site_handlers.h"
#include "client_file/typed_party.h"
#include "client_file/vcard_handlers.h"

namespace relais::client_file {
namespace {

template <class Card>
void add_texts(std::vector<Input>& inputs, const std::vector<parties::CardField<Card>>& fields) {
  for (const auto& field : fields) {
    const auto is_known = [&](const Input& input) { return input.name == field.name; };
    if (std::ranges::none_of(inputs, is_known)) inputs.push_back(takes::text(field.name));
  }
}

std::vector<Input> party_inputs() {
  std::vector<Input> inputs{takes::text("name").needed(),
                            takes::one_of<parties::PartyKind>("kind"),
                            takes::some_of<parties::Relation>("relations"),
                            takes::one_of<Language>("language"),
                            takes::text("country", "Two letters of ISO 3166."),
                            takes::one_of<parties::VatLiability>("vat_liability"),
                            takes::text("number_why", "Needed where check digits do not fit."),
                            takes::text("establishment_why", "Needed where an organisation has no number of its own."),
                            takes::id("parent"),
                            takes::id("account_manager"),
                            takes::id("main_contact"),
                            takes::text("tags", "By commas."),
                            takes::text("parent_name", "Found by its name, where no id is sent."),
                            takes::tick("other_card", "It is none of the cards that are like it.")};
  add_texts(inputs, parties::party_fields());
  add_texts(inputs, main_contact_fields());
  inputs.push_back(takes::seen());
  return inputs;
}

std::vector<Input> contact_inputs() {
  std::vector<Input> inputs{takes::one_of<parties::Quality>("quality"),
                            takes::text("name", "Of a service; that of a person is made of both names."),
                            takes::one_of<Language>("language"),
                            takes::id("party"),
                            takes::text("party_name", "Found by its name, where no id is sent."),
                            takes::id("site", "One of the sites of the party."),
                            takes::text("starts_on", "A day: 2026-11-22."),
                            takes::text("ends_on"),
                            takes::text("tags", "By commas."),
                            takes::tick("other_card", "It is none of the cards that are like it.")};
  add_texts(inputs, parties::contact_fields());
  inputs.push_back(takes::seen());
  return inputs;
}

std::vector<Input> site_inputs() {
  std::vector<Input> inputs{takes::text("name").needed(), takes::text("country", "Two letters of ISO 3166.")};
  add_texts(inputs, parties::site_fields());
  inputs.push_back(takes::seen());
  return inputs;
}

const auto tab = takes::text("tab", "Which of its tabs people see; programs are given all of it.");
const auto archived = takes::text("archived", "Anything shows archived cards too.");

// What opens the form of a mail, and how much of the thread is shown.
std::vector<Input> with_mail(std::vector<Input> inputs) {
  inputs.push_back(takes::text("write", "“exchange” opens the form of a mail."));
  for (const auto* name : {"exchange", "again", "thread", "message"}) inputs.push_back(takes::number(name));
  return inputs;
}

}  // namespace

DescribedSubject addresses() {
  return {
      "Parties and contacts",
      {{new_party, "The form for a new party", {}, shows()},
       {create_party, "Add a party, with its main contact", party_inputs(), makes<PartyPage>("Party")},
       {show_party, "A party: its card, contacts, sites, requests, history", with_mail({tab, archived}),
        gives<PartyPage>("Party")},
       {edit_party, "The form of a party", {}, shows()},
       {update_party, "Change a party; what is not sent stays", party_inputs(), gives<PartyPage>("Party")},
       {show_party_contacts,
        "Its contacts of whom one is chosen",
        {takes::text("site", "An id: those of this site and those of none, as for an intervention there; or “none”.")},
        gives<PartyContacts>("PartyContacts")},
       {show_recipients,
        "To whom something may be sent, of those of a party and oneself",
        {takes::id("site"), takes::id("contact", "That of the record itself: it comes first.")},
        gives<RecipientChoice>("Recipients")},
       {show_party_choices,
        "Which party is meant by a name that is being typed",
        {takes::text("parent_name"), takes::id("parent", "That which is chosen."), takes::text("party_name"),
         takes::id("party", "That which is chosen, of a contact.")},
        gives<PartyChoices>("PartyChoices")},
       {new_site, "The form for a new site", {}, shows()},
       {create_site, "Add a site to a party", site_inputs(), makes<PartyPage>("Party")},
       {edit_site, "The form of a site", {}, shows()},
       {update_site, "Change a site; what is not sent stays", site_inputs(), gives<PartyPage>("Party")},
       {new_contact, "The form for a new contact", {takes::id("party")}, shows()},
       {create_contact, "Add a contact, at a party or at none", contact_inputs(), makes<ContactPage>("ContactCard")},
       {edit_contact, "The form of a contact", {takes::text("party_name", "To which it may belong.")}, shows()},
       {update_contact, "Change a contact; what is not sent stays", contact_inputs(),
        gives<ContactPage>("ContactCard")},
       {show_contact, "The card of a contact, with requests and history", with_mail({tab}),
        gives<ContactPage>("ContactCard")},
       {show_party_vcard, "A party as a vCard", {vcard_version_taken()}, gives_bytes("text/vcard")},
       {show_contact_vcard,
        "A contact as a vCard, with what his site or party lends him",
        {vcard_version_taken()},
        gives_bytes("text/vcard")}}};
}

}  // namespace relais::client_file

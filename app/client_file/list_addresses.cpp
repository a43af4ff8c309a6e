#include "client_file/list_addresses.h"

#include "client_file/cards_handlers.h"
#include "client_file/cards_page.h"
#include "client_file/export_handlers.h"
#include "client_file/form_display_handlers.h"
#include "client_file/form_display_page.h"
#include "client_file/vcard_handlers.h"
#include "lib/table/table_writer.h"

namespace relais::client_file {

namespace {

std::vector<Input> filters_of_parties() {
  return {takes::text("q", "The beginnings of words, a number or a mail address; one letter: how the name begins."),
          takes::one_of<CardSort>("sort"),
          takes::one_of<parties::Relation>("relation", "What the party is to us."),
          takes::text("place", "A postcode, or how a town begins."),
          takes::id("manager", "Who follows the party."),
          takes::one_of<Language>("language"),
          takes::text("tag"),
          takes::one_of<ArchivedCards>("archived", "Archived cards are left out where it is not said."),
          takes::text("after", "As the answer before it named it in “next”."),
          takes::number("from", "How many rows came before.")};
}

std::vector<Input> filters_of_contacts() {
  auto filters = filters_of_parties();
  filters.push_back(takes::one_of<parties::Quality>("quality"));
  return filters;
}

std::vector<Input> with_format(std::vector<Input> filters) {
  filters.push_back(takes::one_of<TableFormat>("format"));
  return filters;
}

std::vector<Input> with_version(std::vector<Input> filters) {
  filters.push_back(vcard_version_taken());
  return filters;
}

}  // namespace

DescribedSubject list_addresses() {
  const auto outcome = gives<requests::Outcome>("Outcome");
  auto nothing_done = outcome;
  nothing_done.status = Status::unprocessable;
  const auto cards = takes::texts("cards", "Their ids, 200 at most.").needed();
  const std::vector<Input> events{takes::text("events", "As the answer named them.").needed()};
  return {
      "Lists of parties and contacts",
      {{index_parties, "Parties", filters_of_parties(), gives<PartiesPage>("Parties")},
       {index_contacts, "Contacts", filters_of_contacts(), gives<ContactsPage>("Contacts")},
       {show_parties_export, "All parties that the filters let through, as CSV or XLSX",
        with_format(filters_of_parties()), gives_bytes("*/*")},
       {show_contacts_export, "All contacts that the filters let through, as CSV or XLSX",
        with_format(filters_of_contacts()), gives_bytes("*/*")},
       {show_parties_vcards, "The same parties as vCards", with_version(filters_of_parties()),
        gives_bytes("text/vcard")},
       {show_contacts_vcards, "The same contacts as vCards", with_version(filters_of_contacts()),
        gives_bytes("text/vcard")},
       {create_party_taggings, "Tag several parties", {cards, takes::text("tag").needed()}, outcome, {nothing_done}},
       {destroy_party_taggings, "Take it back", events, outcome, {nothing_done}},
       {create_contact_taggings, "Tag several contacts", {cards, takes::text("tag").needed()}, outcome, {nothing_done}},
       {destroy_contact_taggings, "Take it back", events, outcome, {nothing_done}},
       {show_form_display, "Which fields of a form I see", {}, gives<FormDisplayPage>("FormDisplay")},
       {update_form_display,
        "Choose them",
        {takes::texts("shown", "The names of the fields; those that are needed show anyhow."),
         takes::tick("everybody", "For whoever chose nothing; the administrator says so.")},
        leads_on()}}};
}

}  // namespace relais::client_file

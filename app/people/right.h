// What the table of rights grants, by name. A route asks for one; where the right depends on the record (his own, his
// team's), the subject asks its own question besides.
#pragma once

#include <array>
#include <string_view>

#include "people/person.h"

namespace relais {

enum class Right {
  anyone,          // also without signing in
  signed_in,       // whoever works here
  see_requests,    // those that readable_by lets through
  record_request,  // and qualify it
  set_urgency,
  set_due_date,
  assign,  // verify, send back, name the first responsible
  transfer,
  set_stars,
  comment,
  work_note,
  resolve,          // also reopen, and let wait
  refuse,           // also cancel
  accept_mail,      // a mail that waits before a request
  sort_mail,        // a mail that no rule could place
  see_trace,        // why a mail is where it is
  see_parties,      // parties, their sites and contacts
  change_parties,   // and add them
  archive_contact,  // because he left
  keep_cards,       // what the data steward alone does: archive for other reasons, bring back, merge, import
  manage_mailboxes,
  manage_types,
  manage_people,  // and their teams
};

constexpr auto names_of(Right) {
  using namespace std::string_view_literals;
  return std::array{"anyone"sv,           "signed_in"sv,    "see_requests"sv,   "record_request"sv,  "set_urgency"sv,
                    "set_due_date"sv,     "assign"sv,       "transfer"sv,       "set_stars"sv,       "comment"sv,
                    "work_note"sv,        "resolve"sv,      "refuse"sv,         "accept_mail"sv,     "sort_mail"sv,
                    "see_trace"sv,        "see_parties"sv,  "change_parties"sv, "archive_contact"sv, "keep_cards"sv,
                    "manage_mailboxes"sv, "manage_types"sv, "manage_people"sv};
}

// In words, for whoever is refused: "enregistrer une demande".
std::string_view filter_label(Right right);

// By his roles alone.
bool may(const Person& person, Right right);

}  // namespace relais

// What can be done by hand with a mail that waits, and how each of it is taken back. Whoever calls has made sure, in
// the same transaction, that nobody has sorted it yet.
#pragma once

#include <string>

#include "intake/decision.h"
#include "intake/sorting.h"
#include "requests/opening.h"
#include "settings/settings.h"

namespace relais::intake {

// For its sender; what a colleague sent is passed on by him.
requests::Opened open_by_hand(Transaction& tx, const Case& mail, const Person& by, const Settings& settings);

// To that request; what a colleague sent is a note there.
void attach_by_hand(Transaction& tx, const Case& mail, const requests::Request& request, const Person& by,
                    const Settings& settings);

// As spam or ignored.
void set_aside(Transaction& tx, Id<mailboxes::RawMail> mail, SortingAction action, const Person& by);

// Empty where the mail waits again; else the sentence that says why it cannot.
std::string take_back(Transaction& tx, Id<mailboxes::RawMail> mail, const Sorting& sorting, const Person& by);

}  // namespace relais::intake

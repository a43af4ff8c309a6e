// A mail that waits, or was set aside, is placed by the rules once more: after a setting or the program has changed.
#pragma once

#include <optional>
#include <string>

#include "intake/handling.h"
#include "intake/incoming.h"
#include "people/person.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::intake {

// In the caller's transaction, in which the mail has not been sorted by anybody. Why it is where it is now.
struct PlacedAgain {
  Outcome outcome = Outcome::to_sort;
  std::optional<Id<requests::Request>> request;
  std::string why;
};

PlacedAgain place_again(Transaction& tx, const Incoming& incoming, const Person& by, const Settings& settings);

}  // namespace relais::intake

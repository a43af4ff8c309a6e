// An answer to those outside, however it was written: on the page, or by a mail to a colleague's own reply address.
#pragma once

#include <vector>

#include "requests/readers.h"
#include "settings/settings.h"

namespace relais::requests {

enum class Commented {
  sent,
  kept,         // nobody there has a mail address, or all of them are left out
  not_possible  // no mailbox is set up that it could leave from
};

Commented comment(Transaction& tx, const Request& request, const Person& by, conversations::Comment comment,
                  const std::vector<Reader>& readers, const Settings& settings);

}  // namespace relais::requests

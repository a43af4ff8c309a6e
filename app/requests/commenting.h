// An answer to the requester, however it was written: on the page, or by a mail to a colleague's own reply address.
#pragma once

#include <vector>

#include "conversations/writing.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

enum class Commented {
  sent,
  kept,         // nobody there has a mail address
  not_possible  // no mailbox is set up that it could leave from
};

Commented comment(Transaction& tx, const Request& request, const Person& by, conversations::Comment comment,
                  const Settings& settings);

// Who would get it.
std::vector<Someone> recipients_of(const Request& request);

}  // namespace relais::requests

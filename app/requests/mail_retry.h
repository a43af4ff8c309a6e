// A copy of a mail that did not arrive is sent once more, from a request as from a card.
#pragma once

#include <optional>
#include <string>

#include "dispatch/request.h"
#include "lib/events/record_ref.h"
#include "lib/text/email_address.h"
#include "lib/web/status.h"

namespace relais::requests {

struct Retried {
  // Where it goes now; none where it does not, for a reason that is said.
  std::optional<EmailAddress> to;
  Status status = Status::ok;
  std::string why_not;
  // Where it did not arrive.
  std::string before;
};

// As the address and the form say.
Retried retry_mail(relais::Request& http, const RecordRef& record);

}  // namespace relais::requests

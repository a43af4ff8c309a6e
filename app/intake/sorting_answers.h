// What the actions on a mail have in common: the mail they are about, and what is answered after.
#pragma once

#include <functional>
#include <string_view>

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "intake/incoming.h"
#include "intake/sorting.h"

namespace relais::intake {

struct Found {
  Placing placing;
  Incoming incoming;
};

// As far as it is needed to show it.
Found found_in_path(const Request& http);

// Reads the mail with its files outside, and then acts in one transaction. Where the rules stumble over what is in the
// mail, nothing is done and that is said.
Response with_files(Request& http, const std::function<Response(Transaction&, const Found&)>& act);

// What is kept or goes outside is in the desk's language, whoever presses the button.
void as_the_rules_do(const std::function<void()>& act);

// Back to the list, where it is said and can be taken back.
Response sorted(const Request& http, const Found& found);
// To the page of the mail.
Response answered(const Request& http, Id<mailboxes::RawMail> mail, std::string_view done);
// Somebody was faster, and did this.
Response already_sorted(const Request& http, const Found& found);
Response mistaken(const Request& http, const Found& found, std::string_view field, std::string_view sentence);

}  // namespace relais::intake

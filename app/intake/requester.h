// The card of whoever asks: the one that bears his address, else one prepared from what his mail tells.
#pragma once

#include "intake/sender.h"
#include "parties/contact.h"

namespace relais::intake {

// From what his mail tells: the name as his mail program gives it, where that is the address only as he signs;
// telephone and organisation as he signs, else his mail domain.
parties::NewContact prepared_card(const std::string& name, const EmailAddress& email, std::string_view text);

// By the address; a new one where nobody bears it, or where there is none. Nobody where that card is archived: it is
// never taken by itself.
std::optional<Id<parties::Contact>> card_of_sender(Transaction& tx, const Incoming& incoming, const Sender& sender);
std::optional<Id<parties::Contact>> card_for(Transaction& tx, const parties::NewContact& told);

}  // namespace relais::intake

// The card of whoever asks: the one that bears his address, else one prepared from what his mail tells.
#pragma once

#include "intake/sender.h"
#include "parties/contact.h"

namespace relais::intake {

Id<parties::Contact> card_of_sender(Transaction& tx, const Incoming& incoming, const Sender& sender);

// By the address; a new one where nobody bears it, or where there is none.
Id<parties::Contact> card_for(Transaction& tx, const parties::NewContact& told);

}  // namespace relais::intake

// A mail that waits before a record until one of us lets it in, or turns it away.
#pragma once

#include <optional>

#include "conversations/message.h"

namespace relais::conversations {

// What it was.
struct LetIn {
  EntryKind kind = EntryKind::mail_in;
  std::optional<Id<Exchange>> exchange;
};

// From then on its sender takes part in what it belongs to, except in a note, to which nobody outside has a part.
// Nothing where it does not wait, or no longer.
std::optional<LetIn> let_in_held(Transaction& tx, const RecordRef& record, Id<Message> message, const Actor& by);

// Off the record again; its raw mail is what remains. Nothing where there is no such mail, or it was never held.
std::optional<Id<mailboxes::RawMail>> turn_away_held(Transaction& tx, const RecordRef& record, Id<Message> message,
                                                     const Actor& by);

// A subquery for the ids of the records of a kind before which a mail waits. Of our own words alone, never of typed
// ones.
std::string records_with_held_mail(std::string_view kind);

}  // namespace relais::conversations

// Where a mail belongs, and how it is kept there.
#pragma once

#include <optional>
#include <string>

#include "intake/incoming.h"
#include "requests/request.h"

namespace relais::intake {

struct Place {
  RecordRef record;
  // "References holds <...>"
  std::string why;

  std::optional<Id<requests::Request>> request() const;
};

// By the reply token in the address, then by In-Reply-To and References, newest first. Whether the sender may join is
// another question.
std::optional<Place> place_of(Reads& db, const Incoming& incoming);

Id<conversations::Message> keep_on(Transaction& tx, const Incoming& incoming, const RecordRef& record,
                                   conversations::EntryKind kind, const std::string& held_because, const Actor& by,
                                   std::optional<Id<Person>> author);

// The subject without "RE:" and "TR:", else the first line, else words that say there is none; never blank.
std::string title_of(const Incoming& incoming);

}  // namespace relais::intake

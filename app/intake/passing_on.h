// A request that a colleague passes on: it is not his, and whose it is must be read from what he sends (seed 000, "le
// bon réflexe").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/incoming.h"
#include "lib/time/timestamp.h"
#include "parties/contact.h"

namespace relais::intake {

struct PassedOn {
  // Nobody where it is not certain: then the first line completes it. Never somebody of our own domain.
  std::optional<parties::NewContact> requester;
  // Who asks and how that is known, or that it is to be completed, in words.
  std::string sentence;
  // The very lines of the mail that say so; empty where none do.
  std::string proof;
  std::string title;
  // What the requester wrote, where a mail is passed on; else what the colleague tells.
  std::string text;
  // The colleague's words above the mail that he passes on.
  std::string own_words;
  // Whoever had a copy of it.
  std::vector<mail::Mailbox> in_copy;
  std::optional<Timestamp> written_at;
  // Somebody else's mail, and not the colleague's own words.
  bool is_mail = false;
  // Whom that mail names as its writer, certain or not.
  std::string writer;
};

PassedOn passed_on_in(Reads& db, const Incoming& incoming);

// The colleague wrote to somebody else, and the mailbox stands among the copies or nowhere.
bool is_only_copied(Reads& db, const Incoming& incoming);

// An address of a mailbox, of somebody who works here, or of a domain that is ours alone.
bool is_ours(Reads& db, const std::string& address);

}  // namespace relais::intake

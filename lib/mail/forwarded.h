// Finds the mail that somebody passes on: who wrote it, when, and what the one who passed it on says himself.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lib/mail/message.h"
#include "lib/time/timestamp.h"

namespace relais::mail {

// One mail inside another, as the program that forwarded it wrote it down.
struct ForwardedBlock {
  // The address is empty where only a name is shown, as Exchange does.
  std::optional<Mailbox> sender;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::vector<Mailbox> reply_to;
  std::string subject;
  std::string date_text;
  // Where the text names no zone, the clock is that of the thread's ZoneScope. None where it cannot be told for sure.
  std::optional<Timestamp> date;
  std::string body;
  // The lines that say so, to be shown to a person.
  std::string proof;
};

struct Forward {
  // What the one who passes it on says, without his signature.
  std::string own_words;
  ForwardedBlock first;
  // What stood within the first, newest first: earlier forwards, and mails that it answers.
  std::vector<ForwardedBlock> chain;
  // Where several mails are attached, those after the first.
  std::vector<ForwardedBlock> beside;
  bool as_attachment = false;
  // False where a person has to confirm who the sender is.
  bool certain = false;
  // Of the attached message; those of a block in the text are the mail's own.
  std::vector<Attachment> attachments;
};

// Whether an address is one of ours, and so never that of a requester.
using IsOurs = std::function<bool(const std::string& address)>;

// Nothing for an answer that quotes, a mail that a server sent on, and a mail that only speaks of others. Addresses of
// the domain of whoever passes the mail on are taken for ours too.
std::optional<Forward> forward_in(const Message& message, const IsOurs& is_ours = {});

}  // namespace relais::mail

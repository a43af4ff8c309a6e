// A mail as we speak of it: read from any bytes, written as what every reader understands. GMime does the work behind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/time/timestamp.h"

namespace relais::mail {

struct Mailbox {
  std::string name;
  std::string address;

  bool operator==(const Mailbox&) const = default;
};

struct Attachment {
  std::string name;
  std::string type;
  std::string content;
  // Without angle brackets; where an HTML body refers to it as cid:.
  std::string content_id;
  bool is_inline = false;
};

struct HeaderLine {
  std::string name;
  std::string value;
};

// Everything as UTF-8. Nothing here is trusted: a From is what somebody wrote.
struct Message {
  std::string message_id;  // without angle brackets, empty where there is none
  std::string in_reply_to;
  std::vector<std::string> references;
  std::string subject;
  std::optional<Timestamp> date;
  std::vector<Mailbox> from;
  std::vector<Mailbox> reply_to;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::string text;  // from text/plain, else from the HTML
  std::string html;  // as it came, not yet clean
  std::vector<Attachment> attachments;
  // Decoded, in their order, all of them.
  std::vector<HeaderLine> headers;
  // False where parts lay deeper, or were more, than we follow: some are missing above.
  bool is_whole = true;

  // The first of that name, whatever its case; empty where there is none.
  std::string_view header(std::string_view name) const;
};

// Never throws on what is in the bytes: what cannot be understood is left empty.
Message parse(std::string_view bytes);

// One of our own. The writer chooses encodings; lines end with CRLF.
struct Outgoing {
  std::string message_id;
  std::string in_reply_to;
  std::vector<std::string> references;
  std::string subject;
  Timestamp date;
  Mailbox from;
  std::optional<Mailbox> reply_to;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::string text;
  std::string html;  // multipart/alternative where it is not empty
  std::vector<Attachment> attachments;
  std::vector<HeaderLine> extra_headers;
};

std::string write(const Outgoing& mail);

// What makes two copies of one message the same: its Message-ID, sender, date, subject and body, whatever its way here
// added on top. 64 hexadecimal digits.
std::string identity_of(std::string_view bytes);
// The same for who has parsed it already.
std::string identity_of(const Message& message, std::string_view bytes);

}  // namespace relais::mail

// What was said on a record, as it is kept; who is to be brought it, and what happened to each copy.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/entry.h"
#include "lib/blobs/blob_store.h"
#include "lib/events/event.h"
#include "mailboxes/raw_mail.h"
#include "people/person.h"

namespace relais::conversations {

struct Exchange;
struct Message;

enum class Place { to, cc };

constexpr auto names_of(Place) {
  using namespace std::string_view_literals;
  return std::array{"to"sv, "cc"sv};
}

struct NewRecipient {
  Place place = Place::to;
  std::string name;
  std::string email;
  // Queued for a mail of ours; none for one that came in.
  std::optional<DeliveryState> delivery;
};

struct NewAttachment {
  std::string name;
  std::string type;
  Blob blob;
};

struct NewMessage {
  RecordRef record;
  // The one of the record that it belongs to, where it does: a mail of ours or of a partner, or a note on it.
  std::optional<Id<Exchange>> exchange;
  EntryKind kind = EntryKind::comment;
  bool automatic = false;
  std::optional<Id<Person>> author;
  Correspondent from;
  std::string subject;
  std::string body;
  // The same with its marks; empty where it has none.
  std::string rich_body;
  std::string message_id;
  std::optional<Id<mailboxes::RawMail>> raw_mail;
  // Why it waits to be accepted; empty where it does not.
  std::string held_because;
  // Why its sender is not proven; empty where he is.
  std::string unproven;
  // Whether it has a face of its own besides the text.
  bool has_html = false;
  // Who gets it works here, and is not let into the thread from outside by it.
  bool to_a_colleague = false;
  Timestamp said_at;
  // Not before; at once where there is none.
  std::optional<Timestamp> leaves_at;
  std::vector<NewRecipient> recipients;
  std::vector<NewAttachment> attachments;
};

// Keeps it with its event, and asks for the delivery of each queued copy.
Id<Message> keep_message(Transaction& tx, const NewMessage& message, const Actor& by);

// The record on which a mail with this Message-ID stands, or the exchange that it belongs to.
std::optional<RecordRef> record_with_message(Reads& db, const std::string& message_id);

// The Message-IDs of what was sent and received there before that message, oldest first: on a record what belongs to no
// exchange, in an exchange nothing else.
std::vector<std::string> references_before(Reads& db, const RecordRef& correspondence, Id<Message> message);

struct StoredAttachment {
  std::string name;
  std::string type;
  BlobId blob;

  static StoredAttachment from(Row& row);
};
std::optional<StoredAttachment> attachment_on(Reads& db, const RecordRef& record, std::int64_t id);

}  // namespace relais::conversations

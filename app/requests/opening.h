// A request comes into being: it gets its number at once, which never changes and never repeats.
#pragma once

#include <optional>
#include <string>

#include "mailboxes/mailbox.h"
#include "parties/contact.h"
#include "people/person.h"
#include "requests/request.h"

namespace relais::requests {

struct NewRequest {
  std::string title;
  std::string description;
  Channel channel = Channel::mail;
  std::optional<Id<parties::Contact>> requester;
  std::optional<Id<Person>> passed_on_by;
  // The lines of a mail that say who asks.
  std::string requester_proof;
  std::optional<Id<mailboxes::Mailbox>> mailbox;
  std::optional<Id<Team>> team;
  // Where these are not said, they are the mailbox's. The type brings its team where none is named, and its first
  // stage.
  std::optional<Id<RequestType>> type;
  std::optional<Language> language;
  Timestamp received_at;
  std::optional<Urgency> urgency;
  std::optional<Timestamp> due_at;
  std::string location;
};

struct Opened {
  Id<Request> id;
  std::string number;

  RecordRef ref() const { return {"request", id.value}; }
};

// In which it is answered where nobody chooses.
Language language_of(Reads& db, Id<Request> request);

// `time_zone` says in which year it is.
Opened open_request(Transaction& tx, const NewRequest& request, const Actor& by, const std::string& time_zone);

}  // namespace relais::requests

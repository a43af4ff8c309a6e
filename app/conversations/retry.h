// A copy that came back, was refused or is delayed, sent once more: to the same address, or to the right one.
#pragma once

#include <string>

#include "conversations/message.h"
#include "lib/text/email_address.h"

namespace relais::conversations {

struct Undelivered {
  std::int64_t id = 0;
  Id<Message> message;
  Place place = Place::to;
  std::string name;
  std::string email;
  std::optional<Id<Exchange>> exchange;

  static Undelivered from(Row& row);
};

// Nothing where it has arrived meanwhile, was sent elsewhere, or is none of this record.
std::optional<Undelivered> undelivered_on(Reads& db, const RecordRef& record, std::int64_t copy);

void send_again(Transaction& tx, const RecordRef& record, const Undelivered& copy, const EmailAddress& to,
                const Actor& by);

}  // namespace relais::conversations

// The record that an address of one of its mails is about: a request, or a card.
#pragma once

#include <optional>
#include <string>

#include "dispatch/request.h"
#include "people/right.h"
#include "requests/request.h"

namespace relais::intake {

struct MailedRecord {
  RecordRef ref;
  // What people call it: its number, or the name on the card.
  std::string name;
  // Where whoever acts on it goes on.
  std::string address;
  std::optional<requests::Request> request;
};

// What this person may not see is a 404.
MailedRecord mailed_record(const Request& http);
// On which this person has that right.
MailedRecord mailed_record(const Request& http, Right right);

}  // namespace relais::intake

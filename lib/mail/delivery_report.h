// What a mail server says of a message that it could not, or could, deliver: as RFC 3464 asks, or in its own words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/mail/message.h"

namespace relais::mail {

enum class DeliveryAction { failed, delayed, delivered };

struct ReportedRecipient {
  std::string address;
  DeliveryAction action = DeliveryAction::failed;
  std::string status;  // "5.1.1"
  std::string words;   // of the server that refused
};

struct DeliveryReport {
  // Of the message that the report is about; empty where it is not told.
  std::string message_id;
  std::vector<ReportedRecipient> recipients;
};

// A read receipt is none.
bool is_bounce(const Message& message);

// Somebody opened a message, or threw it away unread (RFC 8098).
bool is_read_receipt(const Message& message);

// Nothing where it is none, or names nobody.
std::optional<DeliveryReport> delivery_report_of(const Message& message);

}  // namespace relais::mail

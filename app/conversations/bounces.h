// A mail server says afterwards that somebody did not get our message: it is marked where it was sent, and whoever
// wrote it is told.
#pragma once

#include <string>

#include "lib/events/event.h"
#include "lib/mail/delivery_report.h"

namespace relais::conversations {

// What names no message or recipient of ours changes nothing.
void mark_bounced(Transaction& tx, const mail::DeliveryReport& report);

// Whether the newest mail to this address, by its key, did not arrive.
bool last_mail_came_back(Reads& db, const std::string& email_key);

}  // namespace relais::conversations

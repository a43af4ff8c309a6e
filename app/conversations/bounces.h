// A mail server says afterwards that somebody did not get our message: it is marked where it was sent, and whoever
// wrote it is told.
#pragma once

#include "lib/events/event.h"
#include "lib/mail/delivery_report.h"

namespace relais::conversations {

// What names no message or recipient of ours changes nothing.
void mark_bounced(Transaction& tx, const mail::DeliveryReport& report);

}  // namespace relais::conversations

// What mail servers say in their own words, where they do not say it as RFC 3464 asks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/delivery_report.h"

namespace relais::mail {

// Whom the text names, with what it says of each.
std::vector<ReportedRecipient> recipients_told_in(const Message& message);

// Without angle brackets; empty where the text shows no headers.
std::string message_id_told_in(std::string_view text);

}  // namespace relais::mail

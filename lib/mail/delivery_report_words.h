// The words of mail servers that could not deliver, in the languages that they speak. Keys are folded.
#pragma once

#include <string_view>

#include "lib/mail/delivery_report.h"

namespace relais::mail {

bool is_subject_of_report(std::string_view subject);

// The line above the mail that comes back.
bool announces_copy(std::string_view key);

// Of all that the server says. A temporary status may have lasted for days, so its words count before.
DeliveryAction action_told(std::string_view key, std::string_view status);

}  // namespace relais::mail

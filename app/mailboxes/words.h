// How the state of a mailbox is said to people.
#pragma once

#include <string_view>

#include "mailboxes/left_mail.h"
#include "mailboxes/reading.h"
#include "mailboxes/trial.h"

namespace relais::mailboxes {

std::string_view filter_label(ReadingState state);
// What happened, as the beginning of a sentence that the server's words end.
std::string_view filter_label(ReadingFailure failure);
std::string_view filter_label(LeftBecause reason);

}  // namespace relais::mailboxes

// Mail that nobody wrote by hand: answering it could go on for ever (RFC 3834).
#pragma once

#include <string>
#include <string_view>

#include "lib/mail/message.h"

namespace relais::mail {

// The header line that gives it away, as "Auto-Submitted: auto-replied"; empty where a person wrote it.
std::string why_automatic(const Message& message, std::string_view return_path);

bool is_automatic(const Message& message, std::string_view return_path);

// A machine says that somebody is away: of use to whoever waits for him, and no answer of his.
bool is_out_of_office(const Message& message, std::string_view return_path);

// Its sender wants no machine's answer, though a person may have written it: Exchange puts "X-Auto-Response-Suppress:
// DR, OOF, AutoReply" on everything where an administrator asked for it.
bool asks_for_no_answer(const Message& message);

}  // namespace relais::mail

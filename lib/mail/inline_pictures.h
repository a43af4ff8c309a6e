// Pictures that belong at a place in the text rather than in the list of files.
#pragma once

#include <string_view>
#include <vector>

#include "lib/mail/message.h"

namespace relais::mail {

// Attachments that the HTML shows at a place of its own, by cid:, are marked as inline; the others are files.
void mark_inline_pictures(std::string_view html, std::vector<Attachment>& attachments);

}  // namespace relais::mail

// What Outlook hides in a winmail.dat (MS-OXTNEF): the words of a mail and its files. Debian's reader of them writes
// its complaints to the standard output, where `relais receive --json` answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/message.h"

namespace relais::mail {

struct Tnef {
  std::string text;
  std::string html;
  // Under the names that they bear there, which may be empty or a path.
  std::vector<Attachment> attachments;
  // False where the end is missing, or more is in it than we follow.
  bool is_whole = true;
};

// Nothing where the bytes are none, or hold nothing that can be shown. UTF-8 comes out.
std::optional<Tnef> tnef_in(std::string_view bytes);

}  // namespace relais::mail

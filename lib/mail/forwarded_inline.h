// The mails inside the text of a mail. For the sources of this folder alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/forwarded.h"
#include "lib/mail/forwarded_words.h"

namespace relais::mail {

struct InlineForward {
  // All that is not the forwarded mail, above and below it, as it was typed.
  std::string own_text;
  // The outermost first.
  std::vector<ForwardedBlock> blocks;
  // The text leaves no doubt that it was forwarded and by whom it was written.
  bool is_certain = false;
};

struct InlineReading {
  std::optional<InlineForward> forward;
  // How many bytes were looked at, some of them several times.
  std::size_t bytes_read = 0;
};

InlineReading read_inline_forward(const std::string& text, std::string_view subject);
std::optional<InlineForward> inline_forward_in(const std::string& text, std::string_view subject);

}  // namespace relais::mail

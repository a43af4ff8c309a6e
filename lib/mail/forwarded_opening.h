// Where one mail begins inside another. For the sources of this folder alone.
#pragma once

#include <optional>

#include "lib/mail/forwarded_headers.h"
#include "lib/mail/forwarded_lines.h"

namespace relais::mail {

enum class OpeningKind {
  forwarded,    // a separator that says so
  original,     // a separator that stands above answered mails too
  headers,      // the lines of a header alone
  few_headers,  // so few of them that anybody could have typed them
  attribution,  // "Le ..., Jean a écrit :"
};

struct Opening {
  OpeningKind kind{};
  std::size_t first = 0;
  ForwardedHeaders headers;
  // Of its headers: Apple quotes what stands below its separator.
  std::size_t depth = 0;
};

std::optional<Opening> opening_at(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject);

}  // namespace relais::mail

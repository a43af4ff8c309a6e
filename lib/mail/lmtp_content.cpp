#include "lib/mail/lmtp_content.h"

namespace relais::mail {

void LmtpContent::keep(std::string_view bytes) {
  if (is_too_long_) return;
  if (spool_.size() + bytes.size() > longest_) {
    is_too_long_ = true;
    spool_.clear();
  } else {
    spool_.append(bytes);
  }
}

std::size_t LmtpContent::take_text(std::string_view bytes) {
  const auto end = bytes.find('\r');
  const auto text = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
  keep(text);
  if (end != std::string_view::npos) place_ = Place::after_return;
  return text.size();
}

// Each step answers how many bytes it used; none where only the place changes.
std::size_t LmtpContent::step(std::string_view bytes) {
  const char next = bytes.front();
  switch (place_) {
    case Place::line_start: place_ = next == '.' ? Place::after_dot : Place::text; return next == '.' ? 1 : 0;
    case Place::after_dot: place_ = next == '\r' ? Place::after_dot_return : Place::text; return next == '\r' ? 1 : 0;
    case Place::after_dot_return:
      if (next == '\n') {
        is_complete_ = true;
        return 1;
      }
      keep("\r");
      place_ = Place::after_return;
      return 0;
    case Place::text: return take_text(bytes);
    case Place::after_return:
      place_ = next == '\n' ? Place::line_start : Place::text;
      if (next == '\n') keep("\n");
      return next == '\n' ? 1 : 0;
  }
  return bytes.size();
}

std::size_t LmtpContent::take(std::string_view bytes) {
  std::size_t used = 0;
  while (used < bytes.size() && !is_complete_) used += step(bytes.substr(used));
  return used;
}

}  // namespace relais::mail

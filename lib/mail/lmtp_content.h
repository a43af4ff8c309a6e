// The message as it comes after DATA: dots taken off, its end found. A line ends with CRLF and nothing else, so that no
// other reading of the same bytes can find a second message in it.
#pragma once

#include <cstdint>
#include <string_view>

#include "lib/mail/spool.h"

namespace relais::mail {

class LmtpContent {
public:
  explicit LmtpContent(std::uint64_t longest) : longest_(longest) {}

  // Answers how many bytes were the message's; what follows its end is left.
  std::size_t take(std::string_view bytes);

  bool is_complete() const { return is_complete_; }
  // It was too long: read to its end all the same, but not kept.
  bool is_too_long() const { return is_too_long_; }
  std::string_view message() const { return spool_.bytes(); }
  Spool take_message() { return std::move(spool_); }

private:
  enum class Place { line_start, after_dot, after_dot_return, text, after_return };

  std::size_t step(std::string_view bytes);
  std::size_t take_text(std::string_view bytes);
  void keep(std::string_view bytes);

  std::uint64_t longest_;
  Spool spool_;
  Place place_ = Place::line_start;
  bool is_complete_ = false;
  bool is_too_long_ = false;
};

}  // namespace relais::mail

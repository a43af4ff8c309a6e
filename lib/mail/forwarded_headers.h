// The lines with which a program heads a mail inside another: "De : ...", "Envoyé : ...". For the sources of this
// folder alone.
#pragma once

#include <array>
#include <string>

#include "lib/mail/forwarded_lines.h"
#include "lib/mail/forwarded_words.h"

namespace relais::mail {

struct ForwardedHeaders {
  std::array<std::string, header_field_count> values;
  std::array<bool, header_field_count> has{};
  // Behind the last of its lines.
  std::size_t end = 0;
  // Some line in it has a label that nobody knows.
  bool is_odd = false;
  // Written by a program that speaks English, in which 3/2 may be the third or the second.
  bool is_english = false;

  const std::string& value(HeaderField field) const { return values[static_cast<std::size_t>(field)]; }
  bool has_field(HeaderField field) const { return has[static_cast<std::size_t>(field)]; }
  void set(HeaderField field, std::string_view value);
  std::size_t count() const;

  bool names_sender() const { return !value(HeaderField::sender).empty(); }
  // Sender, date, and to whom or about what.
  bool is_full() const;
};

// Those that begin at this line. A wrapped subject is put together where it is that of the whole mail.
ForwardedHeaders headers_at(const ForwardedLines& lines, std::size_t at, std::string_view whole_subject);

// All in one line, as Yahoo writes them: "De : Jean <jean@client.example>À : Karim".
ForwardedHeaders headers_in_line(std::string_view line);

}  // namespace relais::mail

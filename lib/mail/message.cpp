#include "lib/mail/message.h"

#include "lib/mail/body_reader.h"
#include "lib/mail/charset.h"
#include "lib/mail/gmime_objects.h"
#include "lib/mail/header_reader.h"

namespace relais::mail {
namespace {

// Some programs leave the line that begins a message in a mailbox file.
std::string_view without_envelope_line(std::string_view bytes) {
  if (!bytes.starts_with("From ") && !bytes.starts_with(">From ")) return bytes;
  const auto end = bytes.find('\n');
  return end == std::string_view::npos ? bytes : bytes.substr(end + 1);
}

std::size_t header_length(std::string_view bytes) {
  const auto bare = bytes.find("\n\n");
  return std::min({bytes.find("\n\r\n"), bare, bytes.size()});
}

// GMime's headers are C strings, which a NUL would end.
bool has_null_in_headers(std::string_view bytes) {
  return bytes.substr(0, header_length(bytes)).find('\0') != std::string_view::npos;
}

std::string with_spaces_for_nulls(std::string_view bytes) {
  std::string copy{bytes};
  std::replace(copy.begin(), copy.begin() + static_cast<std::ptrdiff_t>(header_length(bytes)), '\0', ' ');
  return copy;
}

}  // namespace

std::string_view Message::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const HeaderLine& line) {
    return line.name.size() == name.size() && g_ascii_strncasecmp(line.name.data(), name.data(), name.size()) == 0;
  });
  return found == headers.end() ? std::string_view{} : std::string_view{found->value};
}

Message parse(std::string_view bytes) {
  bytes = without_envelope_line(bytes);
  if (has_null_in_headers(bytes)) return parse(with_spaces_for_nulls(bytes));

  GByteArray array{};
  const auto stream = stream_over(bytes, array);
  const auto source = read_part(stream.get());
  Message message;
  BodyReader body;
  if (source) {
    read_headers(source.get(), message);
    body.read(source.get());
  } else {
    body.read_bare_text(bytes);
  }
  body.write_to(message);
  message.is_whole = !body.gave_up();
  return message;
}

}  // namespace relais::mail

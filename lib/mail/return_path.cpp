#include "lib/mail/return_path.h"

#include "lib/mail/message.h"

namespace relais::mail {

std::string return_path_in(std::string_view bytes) {
  // The headers are enough; a large body is not read for them.
  constexpr std::size_t longest_header = 262'144;
  const auto message = parse(bytes.substr(0, longest_header));
  auto path = message.header("Return-Path");
  if (path.starts_with('<') && path.ends_with('>')) return std::string{path.substr(1, path.size() - 2)};
  if (!path.empty()) return std::string{path};
  return message.from.empty() ? std::string{} : message.from.front().address;
}

}  // namespace relais::mail

#include "lib/mail/imap_server.h"

#include <charconv>

#include "lib/text/characters.h"

namespace relais::mail {
namespace {

std::optional<std::string> unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    unsigned value = 0;
    const auto hex = text.substr(i + 1, 2);
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    if (hex.size() != 2 || error != std::errc{} || end != hex.data() + 2 || value < ' ') return std::nullopt;
    plain += static_cast<char>(value);
    i += 2;
  }
  return plain;
}

std::optional<std::uint16_t> port_in(std::string_view digits) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || port == 0) return std::nullopt;
  return port;
}

// "host", "host:993", "[::1]:143".
bool read_place(std::string_view place, ImapServer& server) {
  const auto bracket = place.starts_with('[') ? place.find(']') : std::string_view::npos;
  if (place.starts_with('[') && bracket == std::string_view::npos) return false;
  const auto after = bracket == std::string_view::npos ? 0 : bracket;
  const auto colon = place.find(':', after);
  server.host = bracket == std::string_view::npos ? place.substr(0, colon) : place.substr(1, bracket - 1);
  if (colon == std::string_view::npos) return !server.host.empty();
  const auto port = port_in(place.substr(colon + 1));
  server.port = port.value_or(0);
  return port && !server.host.empty();
}

bool is_written_cleanly(std::string_view address) {
  return std::none_of(address.begin(), address.end(),
                      [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
}

}  // namespace

std::optional<ImapServer> ImapServer::from(std::string_view address) {
  const auto scheme_end = address.find("://");
  if (scheme_end == std::string_view::npos || !is_written_cleanly(address)) return std::nullopt;
  const auto scheme = lowered(address.substr(0, scheme_end));
  if (scheme != "imaps" && scheme != "imap" && scheme != "imap+starttls") return std::nullopt;

  auto rest = address.substr(scheme_end + 3);
  if (rest.ends_with('/')) rest.remove_suffix(1);
  ImapServer server;
  if (const auto at = rest.rfind('@'); at != std::string_view::npos) {
    const auto user = unescaped(rest.substr(0, at));
    if (!user) return std::nullopt;
    server.user = *user;
    rest.remove_prefix(at + 1);
  }
  server.port = scheme == "imaps" ? 993 : 143;
  if (rest.find('/') != std::string_view::npos || !read_place(rest, server)) return std::nullopt;
  const bool may_stay_open = scheme == "imap" && is_this_machine(server.host);
  server.privacy = scheme == "imaps" ? ImapPrivacy::tls : may_stay_open ? ImapPrivacy::open : ImapPrivacy::starttls;
  return server;
}

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "::1" ||
         (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

}  // namespace relais::mail

#include "lib/web/headers.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "lib/web/escapes.h"
#include "lib/web/header_text.h"

namespace relais::web {
namespace {

bool is_cookie_value(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) {
    return c > 0x20 && c < 0x7F && std::string_view{"\",;\\"}.find(c) == std::string_view::npos;
  });
}

// "https://Desk.example.org:443/x" and "https://desk.example.org" are the same origin.
std::string origin_of(std::string_view url) {
  const auto scheme_end = url.find("://");
  if (scheme_end == std::string_view::npos) return {};
  auto origin = lowercase(url.substr(0, url.find('/', scheme_end + 3)));
  for (const std::string_view usual : {"http:80", "https:443"}) {
    const auto port = usual.substr(usual.find(':'));
    const bool has_usual_port =
        origin.ends_with(port) && origin.starts_with(std::string{usual.substr(0, usual.find(':'))} + "://");
    if (has_usual_port) origin.resize(origin.size() - port.size());
  }
  return origin;
}

bool is_own_origin(const Request& request, std::string_view origin, std::string_view public_url) {
  const auto here = fmt::format("{}://{}", request.is_secure ? "https" : "http", request.header("Host"));
  const auto own = origin_of(public_url.empty() ? here : public_url);
  return !own.empty() && origin_of(origin) == own;
}

std::string ascii_name(std::string_view file_name) {
  std::string name;
  for (const char c : file_name) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) == 0x80U) continue;
    name += byte < 0x20 || byte > 0x7E || c == '"' || c == '\\' || c == '%' ? '_' : c;
  }
  return name;
}

}  // namespace

std::string cookie_name(std::string_view name, Transport transport) {
  return fmt::format("{}{}", transport == Transport::https ? "__Host-" : "", name);
}

std::string set_cookie(std::string_view name, std::string_view value, Transport transport,
                       std::optional<std::chrono::seconds> age) {
  if (!is_token(name) || !is_cookie_value(value)) throw std::invalid_argument{fmt::format("not a cookie: {}", name)};
  auto cookie = fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax", cookie_name(name, transport), value);
  if (age) cookie += fmt::format("; Max-Age={}", age->count());
  if (transport == Transport::https) cookie += "; Secure";
  return cookie;
}

std::string forget_cookie(std::string_view name, Transport transport) {
  return set_cookie(name, "", transport, std::chrono::seconds{0});
}

bool is_cross_site(const Request& request, std::string_view public_url) {
  const auto site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  const auto origin = request.header("Origin");
  return !origin.empty() && !is_own_origin(request, origin, public_url);
}

std::string content_disposition(Shown shown, std::string_view file_name) {
  const auto* const how = shown == Shown::in_page ? "inline" : "attachment";
  if (file_name.empty()) return how;
  return fmt::format("{}; filename=\"{}\"; filename*=UTF-8''{}", how, ascii_name(file_name), escaped(file_name));
}

}  // namespace relais::web

#include "lib/mail/clean_html_addresses.h"

#include <algorithm>

#include <fmt/core.h>

namespace relais::mail::cleaning {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Browsers leave out tabulations and line ends anywhere, and controls and spaces around.
std::string as_browsers_read(std::string_view typed) {
  while (!typed.empty() && (is_control(typed.front()) || typed.front() == ' ')) typed.remove_prefix(1);
  while (!typed.empty() && (is_control(typed.back()) || typed.back() == ' ')) typed.remove_suffix(1);
  std::string out;
  std::copy_if(typed.begin(), typed.end(), std::back_inserter(out), [](char c) { return !is_control(c); });
  return out;
}

bool is_of_a_host(char c) {
  return is_letter(c) || is_digit(c) || is_beyond_ascii(c) || std::string_view{"-._:[]"}.find(c) != std::string::npos;
}

// "https:" and what follows: slashes either way, then a host.
std::string web_address(std::string_view scheme, std::string_view rest) {
  std::string path{rest};
  std::replace(path.begin(),
               path.begin() + static_cast<std::ptrdiff_t>(std::min(path.find_first_of("?#"), path.size())), '\\', '/');
  if (!path.starts_with("//")) return {};
  const auto end = std::min(path.find_first_of("/?#", 2), path.size());
  auto host = std::string_view{path}.substr(2, end - 2);
  if (const auto at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  if (host.empty() || !std::all_of(host.begin(), host.end(), is_of_a_host)) return {};
  // A name and password before the host have no use in a mail but to deceive.
  return percent_encoded(fmt::format("{}://{}{}", scheme, host, path.substr(end)));
}

std::string_view without_www(std::string_view host) {
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

std::string_view host_named_by(std::string_view word) {
  if (const auto scheme = word.find("://"); scheme != std::string_view::npos) word.remove_prefix(scheme + 3);
  word = word.substr(0, word.find_first_of("/?#:"));
  const std::string_view around = "<>()[]{}.,;!\"'";
  while (!word.empty() && around.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && around.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

bool is_like_a_host(std::string_view word) {
  const auto dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || word.size() - dot < 3) return false;
  const auto last = word.substr(dot + 1);
  return std::all_of(word.begin(), word.end(), [](char c) { return is_of_a_host(c) || c == '@'; }) &&
         std::all_of(last.begin(), last.end(), [](char c) { return is_letter(c) || is_beyond_ascii(c); });
}

bool names_another(std::string_view word, std::string_view destination) {
  word = host_named_by(word);
  if (!is_like_a_host(word)) return false;
  if (word.find('@') != std::string_view::npos) return word != destination;
  word = without_www(word);
  const auto host = without_www(destination.substr(destination.find('@') + 1));
  return host != word && !host.ends_with(fmt::format(".{}", word));
}

int hexadecimal(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return out;
}

std::string percent_encoded(std::string_view address) {
  std::string out;
  for (const char c : address) {
    // In a style sheet these two would begin a comment, also between quotes.
    const bool begins_comment = c == '*' && out.ends_with('/');
    const bool is_unsafe =
        begins_comment || is_control(c) || std::string_view{" \"'<>\\^`{|}()"}.find(c) != std::string_view::npos;
    out += is_unsafe ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string link_address(std::string_view href) {
  const auto address = as_browsers_read(href);
  const auto colon = address.find(':');
  if (colon == std::string::npos) return {};
  const auto scheme = lower_ascii(address.substr(0, colon));
  const auto rest = std::string_view{address}.substr(colon + 1);
  if (scheme == "http" || scheme == "https") return web_address(scheme, rest);
  if ((scheme == "mailto" || scheme == "tel") && !rest.empty()) return scheme + ":" + percent_encoded(rest);
  return {};
}

std::string remote_picture(std::string_view source) {
  const auto address = as_browsers_read(source);
  if (address.starts_with("//")) return web_address("https", address);
  const auto link = link_address(address);
  return link.starts_with("http") ? link : std::string{};
}

std::string destination_of(std::string_view address) {
  if (const auto slashes = address.find("://"); slashes != std::string_view::npos && address.starts_with("http")) {
    address.remove_prefix(slashes + 3);
    address = address.substr(0, address.find_first_of("/?#"));
    return lower_ascii(address.substr(0, address.starts_with('[') ? std::string_view::npos : address.find(':')));
  }
  if (!address.starts_with("mailto:")) return {};
  address.remove_prefix(7);
  return lower_ascii(address.substr(0, address.find('?')));
}

bool pretends(std::string_view words, std::string_view destination) {
  const auto text = lower_ascii(words);
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find_first_of(" \t\r\n", start), text.size());
    if (names_another(std::string_view{text}.substr(start, end - start), destination)) return true;
    start = end + 1;
  }
  return false;
}

std::string content_id_of(std::string_view source) {
  const auto address = as_browsers_read(source);
  if (!lower_ascii(address.substr(0, 4)).starts_with("cid:")) return {};
  std::string out;
  for (std::size_t i = 4; i < address.size(); ++i) {
    const bool is_coded = address[i] == '%' && i + 2 < address.size() && hexadecimal(address[i + 1]) >= 2 &&
                          hexadecimal(address[i + 2]) >= 0;
    out += is_coded ? static_cast<char>(hexadecimal(address[i + 1]) * 16 + hexadecimal(address[i + 2])) : address[i];
    if (is_coded) i += 2;
  }
  return out;
}

}  // namespace relais::mail::cleaning

#include "lib/outgoing/reach.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include <curl/curl.h>

namespace relais::outgoing {
namespace {

struct Range {
  std::uint32_t first;
  int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0) { return a << 24 | b << 16 | c << 8; }

// Those that RFC 6890 and its successors keep for special uses.
constexpr std::array inside_ranges{Range{ip(0, 0), 8},       Range{ip(10, 0), 8},         Range{ip(100, 64), 10},
                                   Range{ip(169, 254), 16},  Range{ip(172, 16), 12},      Range{ip(192, 0, 0), 24},
                                   Range{ip(192, 0, 2), 24}, Range{ip(192, 88, 99), 24},  Range{ip(192, 168), 16},
                                   Range{ip(198, 18), 15},   Range{ip(198, 51, 100), 24}, Range{ip(203, 0, 113), 24},
                                   Range{ip(224, 0), 3}};

Neighbourhood neighbourhood_of_v4(std::uint32_t address) {
  if (address >> 24 == 127) return Neighbourhood::loopback;
  const auto is_in = [address](const Range& range) { return (address ^ range.first) >> (32 - range.bits) == 0; };
  return std::ranges::any_of(inside_ranges, is_in) ? Neighbourhood::inside : Neighbourhood::outside;
}

std::uint32_t last_four(const in6_addr& address) {
  std::uint32_t number = 0;
  std::memcpy(&number, address.s6_addr + 12, sizeof number);
  return ntohl(number);
}

Neighbourhood neighbourhood_of_v6(const in6_addr& address) {
  if (IN6_IS_ADDR_LOOPBACK(&address)) return Neighbourhood::loopback;
  if (IN6_IS_ADDR_V4MAPPED(&address)) return neighbourhood_of_v4(last_four(address));
  // Only 2000::/3 is given out; 2001::/23 (Teredo among them), the examples of 2001:db8::/32 and 2002::/16, which
  // hides an older address in itself, are not places to go.
  const auto* bytes = address.s6_addr;
  const bool is_given_out = bytes[0] >> 5 == 1;
  const bool is_special =
      bytes[0] == 0x20 && ((bytes[1] == 0x01 && bytes[2] < 2) ||
                           (bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == 0xb8) || bytes[1] == 0x02);
  return is_given_out && !is_special ? Neighbourhood::outside : Neighbourhood::inside;
}

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

std::optional<std::string> part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return std::nullopt;
  std::string copy{text};
  curl_free(text);
  return copy;
}

}  // namespace

Neighbourhood neighbourhood_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return neighbourhood_of_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return Neighbourhood::inside;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  return neighbourhood_of_v6(v6.sin6_addr);
}

std::optional<Neighbourhood> neighbourhood_written(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host == "localhost" || host.ends_with(".localhost")) return Neighbourhood::loopback;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  const std::string number{host};
  in_addr v4{};
  if (inet_pton(AF_INET, number.c_str(), &v4) == 1) return neighbourhood_of_v4(ntohl(v4.s_addr));
  in6_addr v6{};
  if (inet_pton(AF_INET6, number.c_str(), &v6) == 1) return neighbourhood_of_v6(v6);
  return std::nullopt;
}

bool may_call(Neighbourhood there, bool with_tls, Reach reach) {
  if (!with_tls && there != Neighbourhood::loopback) return false;
  return there == Neighbourhood::outside || reach == Reach::private_addresses_too;
}

std::optional<UrlTrouble> trouble_with(const std::string& url, Reach reach) {
  const Url read{curl_url()};
  if (curl_url_set(read.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) return UrlTrouble::unreadable;
  const auto scheme = part_of(read.get(), CURLUPART_SCHEME);
  const auto host = part_of(read.get(), CURLUPART_HOST);
  if (!scheme || !host || host->empty()) return UrlTrouble::unreadable;
  if (part_of(read.get(), CURLUPART_USER) || part_of(read.get(), CURLUPART_PASSWORD)) return UrlTrouble::has_password;
  const auto there = neighbourhood_written(*host);
  const bool with_tls = *scheme == "https";
  if (!with_tls && (*scheme != "http" || there != Neighbourhood::loopback)) return UrlTrouble::not_https;
  if (there && !may_call(*there, with_tls, reach)) return UrlTrouble::out_of_reach;
  return std::nullopt;
}

}  // namespace relais::outgoing

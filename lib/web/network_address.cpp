#include "lib/web/network_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace relais::web {
namespace {

constexpr std::array<std::uint8_t, 12> v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

// "[::1]:80" and "10.0.0.7:80" without what surrounds them; a bare "::1" has no port.
std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    return end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
  }
  const auto colon = text.find(':');
  return colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos ? text.substr(0, colon)
                                                                                                : text;
}

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<NetworkAddress> NetworkAddress::from(std::string_view text) {
  const std::string bare{without_port(text)};
  std::array<std::uint8_t, 16> bytes{};
  std::copy(v4_prefix.begin(), v4_prefix.end(), bytes.begin());
  if (::inet_pton(AF_INET, bare.c_str(), bytes.data() + v4_prefix.size()) == 1) return NetworkAddress{bytes};
  if (::inet_pton(AF_INET6, bare.c_str(), bytes.data()) == 1) return NetworkAddress{bytes};
  return std::nullopt;
}

bool NetworkAddress::is_v4() const { return std::equal(v4_prefix.begin(), v4_prefix.end(), bytes_.begin()); }

std::string NetworkAddress::text() const {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const int family = is_v4() ? AF_INET : AF_INET6;
  const auto* const from = is_v4() ? bytes_.data() + v4_prefix.size() : bytes_.data();
  return ::inet_ntop(family, from, text.data(), text.size());
}

std::optional<Network> Network::from(std::string_view text) {
  const auto slash = text.find('/');
  const auto base = NetworkAddress::from(text.substr(0, slash));
  if (!base) return std::nullopt;
  if (slash == std::string_view::npos) return Network{*base, 128};
  const auto bits = number(text.substr(slash + 1));
  if (!bits || *bits > (base->is_v4() ? 32U : 128U)) return std::nullopt;
  return Network{*base, base->is_v4() ? 96 + *bits : *bits};
}

std::string NetworkAddress::subscriber() const {
  if (is_v4()) return text();
  auto network = bytes_;
  std::fill(network.begin() + network.size() / 2, network.end(), std::uint8_t{0});
  return NetworkAddress{network}.text() + "/64";
}

bool Network::contains(const NetworkAddress& address) const {
  const auto whole = bits_ / 8;
  const auto& mine = base_.bytes();
  const auto& other = address.bytes();
  if (!std::equal(mine.begin(), mine.begin() + whole, other.begin())) return false;
  if (bits_ % 8 == 0) return true;
  const auto mask = static_cast<std::uint8_t>(0xFF00U >> (bits_ % 8));
  return (mine.at(whole) & mask) == (other.at(whole) & mask);
}

}  // namespace relais::web

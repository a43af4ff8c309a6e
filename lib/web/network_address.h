// Addresses of machines and networks, v4 and v6 alike.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relais::web {

class NetworkAddress {
public:
  // "10.0.0.7", "::1", "[::1]", with or without a port; an address of v4 written as v6 is that address of v4.
  static std::optional<NetworkAddress> from(std::string_view text);

  std::string text() const;
  // Whom to count as one: an address of v4, or "2001:db8:7:7::/64", since whoever has one address of v6 has 2^64.
  std::string subscriber() const;
  const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }
  bool is_v4() const;

private:
  explicit NetworkAddress(const std::array<std::uint8_t, 16>& bytes) : bytes_{bytes} {}

  std::array<std::uint8_t, 16> bytes_;
};

class Network {
public:
  // "10.0.0.0/8", "2001:db8::/32", or one address.
  static std::optional<Network> from(std::string_view text);

  bool contains(const NetworkAddress& address) const;

private:
  Network(const NetworkAddress& base, unsigned bits) : base_{base}, bits_{bits} {}

  NetworkAddress base_;
  unsigned bits_;
};

}  // namespace relais::web

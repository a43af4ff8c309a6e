// Which machines we call when somebody else chose the address: never one inside our own network by accident, whatever
// a name leads to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace relais::outgoing {

enum class Reach { public_addresses, private_addresses_too };

enum class Neighbourhood { loopback, inside, outside };

// An address as the system tells it. What is neither of ours nor of everybody counts as inside.
Neighbourhood neighbourhood_of(const sockaddr& address);

// Of a host that is written as a number ("10.0.0.7", "[::1]") or as localhost; nothing of any other name.
std::optional<Neighbourhood> neighbourhood_written(std::string_view host);

enum class UrlTrouble { unreadable, not_https, has_password, out_of_reach };

// What is wrong with an address as it is typed; what its name leads to is seen when it is called.
std::optional<UrlTrouble> trouble_with(const std::string& url, Reach reach);

// Whether what was typed with or without TLS may be called there.
bool may_call(Neighbourhood there, bool with_tls, Reach reach);

}  // namespace relais::outgoing

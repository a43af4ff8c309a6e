#include "lib/web/forwarded.h"

#include <algorithm>
#include <stdexcept>

#include "lib/web/header_text.h"

namespace relais::web {

TrustedProxies::TrustedProxies(const std::vector<std::string>& networks) {
  for (const auto& text : networks) {
    const auto network = Network::from(text);
    if (!network) throw std::invalid_argument{"trusted_proxies: not an address or network: " + text};
    networks_.push_back(*network);
  }
}

Origin TrustedProxies::origin(std::string_view peer, std::string_view forwarded_for,
                              std::string_view forwarded_proto) const {
  auto seen = networks_.empty() ? std::nullopt : NetworkAddress::from(peer);
  if (!seen || !trusts(*seen)) return {std::string{peer}, false};
  auto hops = comma_separated(forwarded_for);
  std::size_t trusted_hops = 1;
  while (!hops.empty()) {
    const auto next = NetworkAddress::from(hops.back());
    if (!next) break;
    seen = next;
    if (!trusts(*seen)) break;
    hops.pop_back();
    ++trusted_hops;
  }
  const auto protocols = comma_separated(forwarded_proto);
  const auto outermost = protocols.size() - std::min(trusted_hops, protocols.size());
  return {seen->text(), !protocols.empty() && same_ignoring_case(protocols[outermost], "https")};
}

bool TrustedProxies::trusts(const NetworkAddress& address) const {
  return std::any_of(networks_.begin(), networks_.end(), [&](const Network& n) { return n.contains(address); });
}

}  // namespace relais::web

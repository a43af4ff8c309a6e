// Who asks, behind the proxies that we trust and no further.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/web/network_address.h"

namespace relais::web {

struct Origin {
  std::string address;
  bool is_secure = false;
};

class TrustedProxies {
public:
  // Throws std::invalid_argument for what is no address or network.
  explicit TrustedProxies(const std::vector<std::string>& networks);

  // X-Forwarded-For is read from the right: each proxy adds whom it has seen, and only what trusted ones added counts.
  Origin origin(std::string_view peer, std::string_view forwarded_for, std::string_view forwarded_proto) const;

private:
  bool trusts(const NetworkAddress& address) const;

  std::vector<Network> networks_;
};

}  // namespace relais::web

#include "lib/html/assets.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "lib/html/embedded_assets.h"

namespace relais {

// A program with assets of its own brings the strong one.
[[gnu::weak]] std::span<const Asset> embedded_assets() { return {}; }

const Asset* asset_at(std::string_view address) {
  const auto assets = embedded_assets();
  const auto found =
      std::lower_bound(assets.begin(), assets.end(), address,
                       [](const Asset& asset, std::string_view wanted) { return asset.address < wanted; });
  return found != assets.end() && found->address == address ? &*found : nullptr;
}

std::string_view asset_path(std::string_view name) {
  const auto assets = embedded_assets();
  if (assets.empty()) return name;
  for (const auto& asset : assets) {
    if (asset.name == name) return asset.address;
  }
  throw std::logic_error("no asset is named " + std::string{name});
}

}  // namespace relais

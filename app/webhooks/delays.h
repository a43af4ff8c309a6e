// When what was not taken is tried again: three days in all.
#pragma once

#include <array>
#include <chrono>
#include <optional>

namespace relais::webhooks {

// Nothing where it was the last try.
constexpr std::optional<std::chrono::minutes> delay_after(int earlier_failures) {
  using namespace std::chrono_literals;
  constexpr std::array<std::chrono::minutes, 13> delays{1min,   2min,   10min,  30min,  60min,  120min, 240min,
                                                        480min, 720min, 720min, 720min, 720min, 720min};
  const auto nth = static_cast<std::size_t>(earlier_failures);
  return nth < delays.size() ? std::optional{delays.at(nth)} : std::nullopt;
}

}  // namespace relais::webhooks

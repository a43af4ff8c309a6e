// What the targets of lib/web share: the first byte of an input chooses what reads the rest, and a refusal is an
// answer.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lib/web/refusal.h"

namespace relais::web {

inline void require(bool holds) {
  if (!holds) std::abort();
}

template <class Read>
int read_or_be_refused(const std::uint8_t* data, std::size_t size, const Read& read_input) {
  const std::string_view input{reinterpret_cast<const char*>(data), size};
  if (input.empty()) return 0;
  try {
    read_input(input.front(), input.substr(1));
  } catch (const Refusal&) {
  }
  return 0;
}

}  // namespace relais::web

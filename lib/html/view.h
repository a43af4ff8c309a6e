// What every compiled view includes.
#pragma once

#include <cstdint>
#include <iterator>

#include "lib/html/assets.h"
#include "lib/html/html.h"
#include "lib/html/view_texts.h"
#include "lib/html/view_values.h"
#include "lib/time/format.h"

namespace relais::view {

// What `loop` is inside a {% for %}.
class Loop {
public:
  explicit Loop(const auto& list) : length_(static_cast<std::int64_t>(std::size(list))) {}

  void step() { ++index0_; }
  bool is_first() const { return index0_ == 0; }
  bool is_last() const { return index0_ + 1 == length_; }
  std::int64_t index() const { return index0_ + 1; }
  std::int64_t index0() const { return index0_; }
  std::int64_t length() const { return length_; }

private:
  std::int64_t index0_ = 0;
  std::int64_t length_;
};

}  // namespace relais::view

// The values of a statement that is put together from the filters in force: each is named $1, $2, … as it is added.
#pragma once

#include <fmt/format.h>

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "lib/database/value.h"

namespace relais::lists {

class Parameters {
public:
  // A text must outlive the statement.
  template <class T>
  std::string add(const T& value) {
    values_.push_back(to_value(value));
    return fmt::format("${}", values_.size());
  }

  // "$1, $2", of each of these what `of` says; empty where there are none.
  template <class All, class Of = std::identity>
  std::string add_all(const All& all, Of of = {}) {
    std::string names;
    for (const auto& each : all) names += (names.empty() ? "" : ", ") + add(std::invoke(of, each));
    return names;
  }

  std::span<const Value> values() const { return values_; }

private:
  std::vector<Value> values_;
};

}  // namespace relais::lists

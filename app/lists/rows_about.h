// One statement for many records: `{}` in its text is where their ids stand.
#pragma once

#include <fmt/format.h>

#include <functional>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lists/parameters.h"

namespace relais::lists {

template <class T, class All, class Of = std::identity>
std::vector<T> rows_about(Reads& db, std::string_view text, const All& all, Of of = {}) {
  Parameters parameters;
  const auto ids = parameters.add_all(all, of);
  if (ids.empty()) return {};
  return db.all_with<T>(kept(fmt::format(fmt::runtime(text), ids)), parameters.values());
}

}  // namespace relais::lists

// In what order a list goes, and where in it a page begins: paged by key, the thousandth page costs what the first did.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lists/parameters.h"

namespace relais::lists {

// The keys of the last row of a page; the next page begins after it.
struct Position {
  std::vector<std::int64_t> keys;
  // Before them, where the first column of the order holds text.
  std::optional<std::string> word = {};  // NOLINT(readability-redundant-member-init): g++ 12 warns where it is left out

  // As it stands in an address: "1732431600000000-42", "dupont michele-42".
  static std::optional<Position> from(std::string_view text, std::size_t keys);
  std::string text() const;
};

// Whether the rows come out of an index in their order, or few enough are fetched to be put in order.
enum class Way { walked, gathered };

// Columns that together are different for every row, all of them upwards or all downwards.
struct Order {
  enum class Direction { up, down };
  enum class Begins { with_a_number, with_text };

  std::vector<std::string_view> columns;
  Direction direction = Direction::up;
  Begins begins = Begins::with_a_number;

  Order reversed() const { return {columns, direction == Direction::up ? Direction::down : Direction::up, begins}; }
  std::optional<Position> position(std::string_view text) const;
  // "received_at DESC, id DESC"
  std::string text(Way way) const;
  // "(received_at, id) < ($3, $4)"
  std::string after(const Position& position, Parameters& parameters) const;
};

}  // namespace relais::lists

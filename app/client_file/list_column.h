// A column of a list of cards: what the page shows of each row, and what an export writes of it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client_file/card_filter.h"

namespace relais::client_file {

// Where a column stands on a telephone, on which each row is a card.
enum class OnTelephone { left, right, hidden };

constexpr auto names_of(OnTelephone) {
  using namespace std::string_view_literals;
  return std::array{"left"sv, "right"sv, "hidden"sv};
}

template <class Listed>
struct ListColumn {
  std::string_view name;   // in addresses
  std::string_view label;  // for people
  std::string Listed::*content;
  // Seen by whoever chose no columns.
  bool is_usual = false;
  OnTelephone on_telephone = OnTelephone::hidden;
  // By which the list goes when its head is clicked.
  std::optional<CardSort> sort = std::nullopt;
};

// Those that were chosen, else the usual ones.
template <class Listed>
std::vector<ListColumn<Listed>> chosen_of(std::vector<ListColumn<Listed>> columns,
                                          const std::optional<std::vector<std::string>>& chosen) {
  std::erase_if(columns, [&](const auto& column) {
    return chosen ? std::ranges::find(*chosen, column.name) == chosen->end() : !column.is_usual;
  });
  return columns;
}

}  // namespace relais::client_file

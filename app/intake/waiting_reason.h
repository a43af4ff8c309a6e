// Why a mail was left to people, in one word: by it those who sort choose what they look at.
#pragma once

#include <array>
#include <string_view>

namespace relais::intake {

enum class WaitingReason { spam, between_colleagues, no_sender, turned_away, unreadable, other };

constexpr auto names_of(WaitingReason) {
  using namespace std::string_view_literals;
  return std::array{"spam"sv, "between_colleagues"sv, "no_sender"sv, "turned_away"sv, "unreadable"sv, "other"sv};
}

std::string_view filter_label(WaitingReason reason);  // "Indésirables"

}  // namespace relais::intake

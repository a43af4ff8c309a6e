// What somebody looks among.
#pragma once

#include <array>
#include <string_view>

namespace relais::search {

enum class Kind { all, requests, messages, contacts, organisations, files };

constexpr auto names_of(Kind) {
  using namespace std::string_view_literals;
  return std::array{"all"sv, "requests"sv, "messages"sv, "contacts"sv, "organisations"sv, "files"sv};
}

std::string_view filter_label(Kind kind);  // "Pièces jointes"

constexpr bool is_about_cards(Kind kind) { return kind == Kind::contacts || kind == Kind::organisations; }

}  // namespace relais::search

// A part of the first page: what waits for somebody in one queue, the first of it in a few rows. Each subject makes its
// own, so that the first page knows none of them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/time/timestamp.h"

namespace relais {

// How loud the word of an urgency is.
enum class PanelTag { none, low, normal, high, top };

constexpr auto names_of(PanelTag) {
  using namespace std::string_view_literals;
  return std::array{"none"sv, "low"sv, "normal"sv, "high"sv, "top"sv};
}

struct PanelRow {
  std::string title;
  std::string address;  // empty where there is no page about it
  std::string number;   // "DEM-2026-000412", empty where it has none
  std::string words;    // after the number: who asks, what was said
  std::string missing;  // what has still to be filled in
  std::string ready;    // that nothing is missing, where that is of use
  PanelTag tag = PanelTag::none;
  std::string tag_words;
  std::optional<Timestamp> since;
  // It should have been done by then.
  std::optional<Timestamp> due;

  // The two halves of the number as they are shown.
  std::string number_prefix() const { return number.substr(0, number.rfind('-') + 1); }
  std::string number_end() const { return number.substr(number.rfind('-') + 1); }
};

enum class PanelPlace { middle, side };

constexpr auto names_of(PanelPlace) {
  using namespace std::string_view_literals;
  return std::array{"middle"sv, "side"sv};
}

constexpr std::size_t rows_of_a_panel = 4;

struct Panel {
  std::string name;  // "to_qualify"
  std::string title;
  std::string icon;
  PanelPlace place = PanelPlace::middle;
  std::int64_t count = 0;
  std::vector<PanelRow> rows;
  // Where all of it stands, and how the way there is called; empty for nowhere.
  std::string address;
  std::string way;
  // "7 demandes attendent d'être qualifiées": said first where it comes first.
  std::string sentence;
  // What the button at the top says that opens the first row; empty where none does.
  std::string beginning;
  // When something will stand here.
  std::string when_empty;
};

}  // namespace relais

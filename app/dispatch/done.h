// What was just done, shown once on the page that is gone to: its words, and how it is taken back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relais {

// The first and the last of the events by which somebody did something in one go: "41-57".
struct EventSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;

  static std::optional<EventSpan> from(std::string_view text);

  // An event that was written after those.
  void add(std::int64_t event);
  bool is_empty() const { return last == 0; }
  bool holds(std::int64_t event) const { return first <= event && event <= last; }
  std::string text() const;
};

// Deleting that address with these events takes back what they did.
struct TakeBack {
  std::string address;  // empty where nothing can be taken back
  EventSpan events;
};

struct Done {
  std::string words;
  TakeBack take_back;

  // As one text, for a cookie.
  static Done from(const std::string& text);
  std::string text() const;
};

}  // namespace relais

#include "lists/order.h"

#include <fmt/ranges.h>

#include <charconv>

namespace relais::lists {

std::optional<Position> Position::from(std::string_view text, std::size_t keys) {
  Position position;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (position.keys.size() < keys) {
    if (!position.keys.empty() && (at == end || *at++ != '-')) return std::nullopt;
    const auto [next, error] = std::from_chars(at, end, position.keys.emplace_back());
    if (error != std::errc{}) return std::nullopt;
    at = next;
  }
  return at == end ? std::optional{position} : std::nullopt;
}

std::string Position::text() const {
  const auto numbers = fmt::format("{}", fmt::join(keys, "-"));
  return word ? fmt::format("{}-{}", *word, numbers) : numbers;
}

std::optional<Position> Order::position(std::string_view text) const {
  if (begins == Begins::with_a_number) return Position::from(text, columns.size());
  // A text may have a hyphen of its own.
  const auto last = text.rfind('-');
  if (last == std::string_view::npos || columns.size() != 2) return std::nullopt;
  auto position = Position::from(text.substr(last + 1), 1);
  if (position) position->word = text.substr(0, last);
  return position;
}

std::string Order::text(Way way) const {
  std::string text;
  for (const auto column : columns) {
    if (!text.empty()) text += ", ";
    const bool is_text = begins == Begins::with_text && column == columns.front();
    text += column;
    // A sum is in no index, so that both databases look the rows up by what few of them have.
    if (way == Way::gathered) text += is_text ? " || ''" : " + 0";
    if (direction == Direction::down) text += " DESC";
  }
  return text;
}

std::string Order::after(const Position& position, Parameters& parameters) const {
  std::vector<std::string> values;
  if (position.word) values.push_back(parameters.add(*position.word));
  for (const auto key : position.keys) values.push_back(parameters.add(key));
  return fmt::format("({}) {} ({})", fmt::join(columns, ", "), direction == Direction::down ? "<" : ">",
                     fmt::join(values, ", "));
}

}  // namespace relais::lists

#include "lib/web/range.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "lib/web/header_text.h"

namespace relais::web {
namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

Range last_bytes(std::uint64_t count, std::uint64_t size) {
  if (count == 0 || size == 0) return {Range::Kind::unsatisfiable};
  const auto length = std::min(count, size);
  return {Range::Kind::part, size - length, length};
}

}  // namespace

Range range_of(std::string_view header, std::uint64_t size) {
  const Range whole{Range::Kind::whole, 0, size};
  constexpr std::string_view unit = "bytes=";
  if (!same_ignoring_case(header.substr(0, unit.size()), unit)) return whole;
  const auto asked = trimmed(header.substr(unit.size()));
  const auto dash = asked.find('-');
  if (dash == std::string_view::npos) return whole;
  const auto first = number(asked.substr(0, dash));
  const auto last = number(asked.substr(dash + 1));
  if (dash == 0) return last ? last_bytes(*last, size) : whole;
  if (!first || (!last && dash + 1 != asked.size()) || (last && *last < *first)) return whole;
  if (*first >= size) return {Range::Kind::unsatisfiable};
  return {Range::Kind::part, *first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

}  // namespace relais::web

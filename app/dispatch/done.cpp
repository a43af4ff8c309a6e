#include "dispatch/done.h"

#include <fmt/format.h>

#include <charconv>

namespace relais {
namespace {

constexpr char between = '\n';

// A path of this program, and of no other host.
bool is_own(std::string_view address) { return address.starts_with('/') && !address.starts_with("//"); }

}  // namespace

std::optional<EventSpan> EventSpan::from(std::string_view text) {
  EventSpan span;
  const char* const end = text.data() + text.size();
  const auto [dash, wrong_first] = std::from_chars(text.data(), end, span.first);
  if (wrong_first != std::errc{} || dash == end || *dash != '-') return std::nullopt;
  const auto [rest, wrong_last] = std::from_chars(dash + 1, end, span.last);
  const bool is_span = wrong_last == std::errc{} && rest == end && span.first > 0 && span.first <= span.last;
  return is_span ? std::optional{span} : std::nullopt;
}

void EventSpan::add(std::int64_t event) {
  if (is_empty()) first = event;
  last = event;
}

std::string EventSpan::text() const { return fmt::format("{}-{}", first, last); }

std::string Done::text() const {
  if (take_back.address.empty() || take_back.events.is_empty()) return words;
  return fmt::format("{}{}{}{}{}", words, between, take_back.address, between, take_back.events.text());
}

Done Done::from(const std::string& text) {
  Done done{text, {}};
  const auto last = text.rfind(between);
  const auto first = last == std::string::npos || last == 0 ? std::string::npos : text.rfind(between, last - 1);
  if (first == std::string::npos) return done;
  done.words = text.substr(0, first);
  const auto address = text.substr(first + 1, last - first - 1);
  const auto events = EventSpan::from(std::string_view{text}.substr(last + 1));
  if (events && is_own(address)) done.take_back = {address, *events};
  return done;
}

}  // namespace relais

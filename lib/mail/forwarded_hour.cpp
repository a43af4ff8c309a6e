#include "lib/mail/forwarded_hour.h"

namespace relais::mail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// How many digits stand there.
std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text[at + count] == ' ') ++count;
  return count;
}

// "07:41", "7h41", "7 h 41", and "07.41" where points are asked for.
std::size_t minutes_after(std::string_view text, std::size_t at, char mark) {
  auto next = at;
  if (mark == 'h') next += spaces_at(text, next);
  if (next >= text.size() || text[next] != mark) return 0;
  ++next;
  if (mark == 'h') next += spaces_at(text, next);
  return digits_at(text, next) == 2 ? next + 2 - at : 0;
}

// "AM", "a.m.", "PM": how long with the space before.
std::size_t half_of_day_at(std::string_view text, std::size_t at) {
  auto next = at + spaces_at(text, at);
  if (next >= text.size() || std::string_view{"aApP"}.find(text[next]) == std::string_view::npos) return 0;
  ++next;
  if (next < text.size() && text[next] == '.') ++next;
  if (next >= text.size() || (text[next] != 'm' && text[next] != 'M')) return 0;
  ++next;
  if (next < text.size() && text[next] == '.') ++next;
  const bool goes_on = next < text.size() && is_letter(text[next]);
  return goes_on ? 0 : next - at;
}

std::size_t hour_length(std::string_view text, std::size_t at, char mark) {
  const auto hours = digits_at(text, at);
  if (hours == 0 || hours > 2) return 0;
  const auto minutes = minutes_after(text, at + hours, mark);
  if (minutes == 0) return 0;
  auto length = hours + minutes;
  length += minutes_after(text, at + length, mark);
  return length + half_of_day_at(text, at + length);
}

HourPlace hour_with(std::string_view text, std::size_t from, char mark) {
  for (auto at = from; at < text.size();) {
    const auto digits = digits_at(text, at);
    if (digits == 0) {
      ++at;
      continue;
    }
    if (const auto length = hour_length(text, at, mark); length > 0) return {at, length};
    at += digits;
  }
  return {};
}

// Dates have points too, so only behind the year.
std::size_t end_of_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto digits = digits_at(text, at);
    at += std::max<std::size_t>(digits, 1);
    if (digits == 4) return at;
  }
  return text.size();
}

}  // namespace

HourPlace first_hour_in(std::string_view text) {
  constexpr std::size_t longest = 300;
  text = text.substr(0, longest);
  for (const char mark : {':', 'h'}) {
    if (const auto place = hour_with(text, 0, mark); place.length > 0) return place;
  }
  return hour_with(text, end_of_year(text), '.');
}

}  // namespace relais::mail

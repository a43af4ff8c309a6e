#include "lib/mail/forwarded_date.h"

#include <charconv>

#include "lib/mail/forwarded_date_words.h"
#include "lib/mail/forwarded_hour.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/mail/forwarded_words.h"
#include "lib/time/zone.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

struct Token {
  enum class Kind { number, word, mark } kind = Kind::mark;
  std::string text;  // a word as its key

  bool is(std::string_view mark) const { return kind == Kind::mark && text == mark; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Those beyond ASCII are letters as far as dates go.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  while (!text.empty()) {
    const char c = text.front();
    const auto* end = is_digit(c)    ? std::find_if_not(text.begin(), text.end(), is_digit)
                      : is_letter(c) ? std::find_if_not(text.begin(), text.end(), is_letter)
                                     : text.begin() + 1;
    const auto piece = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (is_digit(c)) {
      tokens.push_back({Token::Kind::number, std::string{piece}});
    } else if (is_letter(c)) {
      tokens.push_back({Token::Kind::word, as_key(piece)});
    } else if (c != ' ') {
      tokens.push_back({Token::Kind::mark, std::string{piece}});
    }
    text.remove_prefix(piece.size());
  }
  return tokens;
}

int number_in(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 6), number);
  return number;
}

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_halves = false;
};

std::optional<Clock> clock_in(std::string_view text) {
  std::vector<int> numbers;
  Clock clock;
  bool is_afternoon = false;
  for (const auto& token : tokens_of(text)) {
    if (token.kind == Token::Kind::number) numbers.push_back(number_in(token.text));
    if (token.kind != Token::Kind::word || token.text == "h") continue;
    clock.has_halves = clock.has_halves || token.text.starts_with('a') || token.text.starts_with('p');
    is_afternoon = is_afternoon || token.text.starts_with('p');
  }
  clock.hour = numbers.at(0);
  clock.minute = numbers.at(1);
  clock.second = numbers.size() > 2 ? numbers[2] : 0;
  // "13:05 PM" is written by programs that do not mean it.
  if (clock.has_halves && clock.hour <= 12) clock.hour = clock.hour % 12 + (is_afternoon ? 12 : 0);
  const bool is_hour = clock.hour < 24 && clock.minute < 60 && clock.second < 60;
  return is_hour ? std::optional{clock} : std::nullopt;
}

using Numbers = std::vector<std::string>;
using Day = std::optional<std::chrono::year_month_day>;

Day day_of(int year, int month, int day) {
  if (year < 100) year += 2000;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() && year >= 1980 && year < 2200 ? Day{date} : std::nullopt;
}

Day day_of_numbers(const Numbers& numbers, DayOrder order, bool has_halves) {
  if (numbers.size() != 3) return std::nullopt;
  const int first = number_in(numbers[0]);
  const int second = number_in(numbers[1]);
  const int third = number_in(numbers[2]);
  if (numbers[0].size() == 4) return day_of(first, second, third);
  if (second > 12) return day_of(third, first, second);
  if (order == DayOrder::day_first || first > 12 || first == second) return day_of(third, second, first);
  // Those who halve the day put the month first.
  return has_halves ? day_of(third, first, second) : std::nullopt;
}

Day day_in_month(const Numbers& numbers, unsigned month) {
  if (numbers.size() != 2) return std::nullopt;
  const bool year_first = numbers[0].size() == 4;
  return day_of(number_in(numbers[year_first ? 0 : 1]), static_cast<int>(month),
                number_in(numbers[year_first ? 1 : 0]));
}

bool is_day_ending(const Token& token) {
  return token.is(".") ||
         (token.kind == Token::Kind::word && (is_filler(token.text) || token.text == "th" || token.text == "st" ||
                                              token.text == "nd" || token.text == "rd" || token.text == "er")) ||
         token.is("-") || token.is("/");
}

bool follows_number(const std::vector<Token>& tokens, std::size_t at) {
  while (at > 0 && is_day_ending(tokens[at - 1])) --at;
  return at > 0 && tokens[at - 1].kind == Token::Kind::number;
}

// In "mar. 24 nov. 2026" the first could be March, but the second stands behind its day.
std::optional<unsigned> month_in(const std::vector<Token>& tokens) {
  std::optional<unsigned> any;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Token::Kind::word) continue;
    const auto month = month_named(tokens[i].text);
    if (month && follows_number(tokens, i)) return month;
    if (month) any = month;
  }
  return any;
}

Day day_in(std::string_view text, DayOrder order, bool has_halves) {
  const auto tokens = tokens_of(text);
  Numbers numbers;
  for (const auto& token : tokens) {
    if (token.kind == Token::Kind::number) numbers.push_back(token.text);
  }
  const auto month = month_in(tokens);
  return month ? day_in_month(numbers, *month) : day_of_numbers(numbers, order, has_halves);
}

// "+0100", "+01:00", "+1" as minutes.
std::optional<int> offset_at(const std::vector<Token>& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || !(tokens[at].is("+") || tokens[at].is("-"))) return std::nullopt;
  const auto& digits = tokens[at + 1].text;
  if (tokens[at + 1].kind != Token::Kind::number || digits.size() > 4) return std::nullopt;
  const int sign = tokens[at].is("-") ? -1 : 1;
  const int number = number_in(digits);
  if (digits.size() > 2) return sign * (number / 100 * 60 + number % 100);
  const bool has_minutes =
      at + 3 < tokens.size() && tokens[at + 2].is(":") && tokens[at + 3].kind == Token::Kind::number;
  return sign * (number * 60 + (has_minutes ? number_in(tokens[at + 3].text) : 0));
}

struct Zone {
  bool is_understood = true;
  std::optional<int> minutes;
};

// What is behind the hour tells the zone, or nothing, or something that we do not understand.
Zone zone_in(std::string_view text) {
  const auto tokens = tokens_of(text);
  Zone zone;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto offset = offset_at(tokens, i)) return {true, offset};
    if (tokens[i].kind == Token::Kind::number && !(i > 0 && tokens[i - 1].is("."))) return {false, {}};
    if (tokens[i].kind != Token::Kind::word || is_filler(tokens[i].text)) continue;
    const auto named = zone_named(tokens[i].text);
    if (!named) return {false, {}};
    if (!zone.minutes) zone.minutes = named;
  }
  return zone;
}

std::chrono::microseconds ahead_of_utc(Timestamp at) {
  const auto there = local_time(at);
  const auto time = there.day.time_since_epoch() + std::chrono::hours{there.hour} + std::chrono::minutes{there.minute} +
                    std::chrono::seconds{there.second};
  const auto whole_seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::microseconds{at.microseconds});
  return time - whole_seconds;
}

Timestamp by_our_clock(Timestamp as_if_utc) {
  const auto guess = as_if_utc - ahead_of_utc(as_if_utc);
  return as_if_utc - ahead_of_utc(guess);
}

}  // namespace

std::optional<Timestamp> forwarded_date(std::string_view text, DayOrder order) {
  const auto words = with_simple_spaces(text.substr(0, 300));
  const std::string_view all = words;
  const auto place = first_hour_in(all);
  if (place.length == 0) return std::nullopt;
  const auto clock = clock_in(all.substr(place.start, place.length));
  const auto zone = zone_in(all.substr(place.start + place.length));
  if (!clock || !zone.is_understood) return std::nullopt;
  const auto day = day_in(all.substr(0, place.start), order, clock->has_halves);
  if (!day) return std::nullopt;

  const std::chrono::microseconds since_1970 = std::chrono::sys_days{*day}.time_since_epoch() +
                                               std::chrono::hours{clock->hour} + std::chrono::minutes{clock->minute} +
                                               std::chrono::seconds{clock->second};
  const Timestamp as_if_utc{since_1970.count()};
  return zone.minutes ? as_if_utc - std::chrono::minutes{*zone.minutes} : by_our_clock(as_if_utc);
}

}  // namespace relais::mail

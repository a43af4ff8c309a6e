#include "lib/table/xlsx_number.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace relais {
namespace {

constexpr double largest_whole = 1e15;
constexpr double last_day = 2'958'465;  // 31 December 9999
constexpr int minutes_a_day = 24 * 60;

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace

bool is_date_format(int number) {
  return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47) ||
         (number >= 50 && number <= 58);
}

bool is_date_format(std::string_view code) {
  char until = '\0';
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char each = code[at];
    if (until != '\0') {
      if (each == until) until = '\0';
    } else if (each == '"') {
      until = '"';
    } else if (each == '[') {
      until = ']';
    } else if (each == '\\' || each == '_' || each == '*') {
      ++at;
    } else if (std::string_view{"dDmMyYhHjJ"}.find(each) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::string number_text(std::string_view text) {
  const auto number = number_in(text);
  if (!number) return std::string{text};
  if (std::abs(*number) < largest_whole && std::trunc(*number) == *number) {
    return std::to_string(static_cast<std::int64_t>(*number));
  }
  return fmt::format("{:.15g}", *number);
}

std::string day_text(std::string_view text, DayOne day_one) {
  using namespace std::chrono;
  const auto number = number_in(text);
  if (!number || *number < 0 || *number > last_day) return std::string{text};
  // Excel believes that 1900 was a leap year, so that its days before March are counted from one day later.
  const auto whole = static_cast<int>(*number);
  const auto first =
      day_one == DayOne::in_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / (whole < 60 ? 31 : 30)};
  const year_month_day day{first + days{whole}};
  auto words = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                           static_cast<unsigned>(day.day()));
  const auto minutes = std::lround((*number - whole) * minutes_a_day);
  if (minutes > 0 && minutes < minutes_a_day) words += fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
  return words;
}

}  // namespace relais

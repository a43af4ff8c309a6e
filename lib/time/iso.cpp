#include <fmt/compile.h>

#include <charconv>

#include "lib/time/format.h"
#include "lib/time/zone.h"

namespace relais {
namespace {

using std::chrono::year_month_day;

// Reads a text from its start: each step takes what it wants or says that it was not there.
class Reader {
public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool take_sign(std::string_view any_of) {
    if (text_.empty() || any_of.find(text_.front()) == std::string_view::npos) return false;
    sign_ = text_.front();
    text_.remove_prefix(1);
    return true;
  }

  bool take_digits(std::size_t count, int& number) {
    const auto digits = text_.substr(0, count);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || digits.size() != count || end != digits.data() + count || digits.front() == '-')
      return false;
    text_.remove_prefix(count);
    return true;
  }

  // Any number of digits behind a point, as microseconds.
  bool take_fraction(std::int64_t& microseconds) {
    int digit = 0;
    std::int64_t scale = 100'000;
    if (!take_digits(1, digit)) return false;
    do {
      microseconds += digit * scale;
      scale /= 10;
    } while (take_digits(1, digit));
    return true;
  }

  char sign() const { return sign_; }
  bool at_end() const { return text_.empty(); }

private:
  std::string_view text_;
  char sign_ = ' ';
};

std::optional<std::int64_t> read_day(Reader& reader) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (!reader.take_digits(4, year) || !reader.take_sign("-") || !reader.take_digits(2, month) ||
      !reader.take_sign("-") || !reader.take_digits(2, day)) {
    return std::nullopt;
  }
  const auto date = year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                   std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

// Seconds since midnight. A leap second counts as the one before it.
std::optional<std::int64_t> read_clock(Reader& reader) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (!reader.take_digits(2, hour) || !reader.take_sign(":") || !reader.take_digits(2, minute) ||
      !reader.take_sign(":") || !reader.take_digits(2, second)) {
    return std::nullopt;
  }
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return hour * 3600 + minute * 60 + std::min(second, 59);
}

// Seconds ahead of UTC.
std::optional<std::int64_t> read_offset(Reader& reader) {
  if (reader.take_sign("Zz")) return 0;
  int hours = 0;
  int minutes = 0;
  if (!reader.take_sign("+-")) return std::nullopt;
  const auto direction = reader.sign() == '-' ? -1 : 1;
  if (!reader.take_digits(2, hours) || !reader.take_sign(":") || !reader.take_digits(2, minutes)) return std::nullopt;
  if (hours > 23 || minutes > 59) return std::nullopt;
  return direction * (hours * 3600 + minutes * 60);
}

}  // namespace

std::string iso(Timestamp at) {
  const auto utc = in_utc(at);
  const year_month_day date{utc.day};
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z"), static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), utc.hour, utc.minute,
                     utc.second);
}

std::optional<Timestamp> parse_iso(std::string_view text) {
  Reader reader{text};
  std::int64_t fraction = 0;
  const auto day = read_day(reader);
  if (!day || !reader.take_sign("Tt ")) return std::nullopt;
  const auto seconds = read_clock(reader);
  if (!seconds || (reader.take_sign(".") && !reader.take_fraction(fraction))) return std::nullopt;
  const auto offset = read_offset(reader);
  if (!offset || !reader.at_end()) return std::nullopt;
  return Timestamp{(*day * 86'400 + *seconds - *offset) * 1'000'000 + fraction};
}

}  // namespace relais

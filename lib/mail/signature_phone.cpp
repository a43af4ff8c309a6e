#include "lib/mail/signature_phone.h"

#include "lib/mail/signature_labels.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

enum class Rank { none, switchboard, phone, direct, mobile_by_digits, mobile };

struct Number {
  std::string written;
  Rank rank = Rank::none;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_plain(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t digit_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

// Its digits with a leading + for a country; "(0)" is only said to those at home.
std::string dialled(std::string_view written) {
  std::string text{written};
  if (const auto zero = text.find("(0)"); zero != std::string::npos && digit_count(text.substr(0, zero)) > 0) {
    text.erase(zero, 3);
  }
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  if (text.starts_with('+')) return fmt::format("+{}", digits);
  return digits.starts_with("00") ? "+" + digits.substr(2) : digits;
}

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto beginning) { return text.starts_with(beginning); });
}

bool has_length_of_number(const std::string& digits) {
  if (digits.starts_with('+')) return digits.size() >= 10 && digits.size() <= 16;
  return digits.starts_with('0') && digits.size() >= 9 && digits.size() <= 12;
}

// Freephone, shared cost and the like, in Belgium (nine or ten digits) and France (ten): nobody's own.
bool is_service_number(const std::string& digits) {
  if (begins_with_one_of(digits, {"0800", "0900", "0902", "0903", "0904", "0905", "0906", "0907", "0909", "+32800",
                                  "+32900", "+3380", "+3381", "+3382", "+3389"})) {
    return true;
  }
  if (digits.size() == 9) return begins_with_one_of(digits, {"070", "078"});
  return digits.size() == 10 && begins_with_one_of(digits, {"08"});
}

bool is_mobile_number(const std::string& digits) {
  if (digits.size() == 10) return begins_with_one_of(digits, {"045", "046", "047", "048", "049", "06", "07"});
  if (digits.size() > 10 && begins_with_one_of(digits, {"015", "016", "017"})) return true;
  return begins_with_one_of(digits, {"+3245", "+3246", "+3247", "+3248", "+3249", "+336", "+337", "+316", "+3526",
                                     "+4915", "+4916", "+4917", "+447", "+417", "+393", "+346", "+3519"}) &&
         digits.size() > 11;
}

// "0474 84 43 18 - 7170 Manage" and "071 / 12 34 56": blanks around it part two things, except behind the zone.
bool ends_number(std::string_view text, std::size_t at, std::size_t digits) {
  constexpr std::size_t longest_zone = 4;
  const auto next = text.substr(at);
  const bool parts = next.starts_with(" - ") || next.starts_with(" / ") || next.starts_with("  ");
  return parts && digits > longest_zone;
}

std::size_t number_length(std::string_view text) {
  std::size_t length = text.front() == '+' ? 1 : 0;
  std::size_t digits = 0;
  while (length < text.size()) {
    const char c = text[length];
    const bool belongs = is_digit(c) || c == ' ' || c == '.' || c == '-' || c == '/' || c == '(' || c == ')';
    if (!belongs || ends_number(text, length, digits)) break;
    digits += is_digit(c) ? 1 : 0;
    ++length;
  }
  while (length > 0 && !is_digit(text[length - 1])) --length;
  return length;
}

bool begins_number(std::string_view line, std::size_t at) {
  if (at > 0 && (is_plain(line[at - 1]) || line[at - 1] == '.' || line[at - 1] == '@')) return false;
  const auto next = at + 1 < line.size() ? line[at + 1] : ' ';
  return is_digit(line[at]) || ((line[at] == '+' || line[at] == '(') && (is_digit(next) || next == '+'));
}

bool is_cut_off(std::string_view line, std::size_t end) {
  return end >= line.size() || (!is_plain(line[end]) && line[end] != '@' && line[end] != ':');
}

Rank rank_of(NumberLabel label, const std::string& digits) {
  if (!has_length_of_number(digits) || is_service_number(digits)) return Rank::none;
  switch (label) {
    case NumberLabel::of_somebody_else:
    case NumberLabel::fax: return Rank::none;
    case NumberLabel::switchboard: return Rank::switchboard;
    case NumberLabel::mobile: return Rank::mobile;
    case NumberLabel::direct: return Rank::direct;
    case NumberLabel::none:
    case NumberLabel::phone: break;
  }
  return is_mobile_number(digits) ? Rank::mobile_by_digits : Rank::phone;
}

// What stands between two numbers names the second, or, where it only joins them, both.
struct Scan {
  std::string before;  // the line above, where it is nothing but a label
  std::vector<Number> numbers;

  void read(const FootLine& line) {
    std::string_view text{line.shown};
    std::size_t label_start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!begins_number(text, i)) continue;
      const auto length = number_length(text.substr(i));
      if (length == 0) continue;
      if (digit_count(text.substr(i, length)) >= 9 && is_cut_off(text, i + length)) {
        add(text.substr(label_start, i - label_start), text.substr(i, length), label_start > 0);
        label_start = i + length;
      }
      i += length - 1;
    }
    constexpr std::size_t longest_label = 20;
    before = text.size() <= longest_label && digit_count(text) == 0 ? std::string{text} : std::string{};
  }

  void add(std::string_view label, std::string_view written, bool follows) {
    auto kind = number_label(label, folded(label));
    if (kind == NumberLabel::none && follows) return;
    if (kind == NumberLabel::none && !before.empty()) {
      const auto above = number_label(before, folded(before));
      if (above != NumberLabel::of_somebody_else) kind = above;
    }
    const auto rank = rank_of(kind, dialled(written));
    if (rank != Rank::none) numbers.push_back({std::string{written}, rank});
  }
};

}  // namespace

std::string phone_in(const std::vector<FootLine>& lines) {
  Scan scan;
  for (const auto& line : lines) scan.read(line);
  const auto best = std::max_element(scan.numbers.begin(), scan.numbers.end(),
                                     [](const Number& a, const Number& b) { return a.rank < b.rank; });
  if (best == scan.numbers.end()) return {};
  const bool is_alone = std::none_of(scan.numbers.begin(), scan.numbers.end(), [&](const Number& other) {
    return other.rank == best->rank && dialled(other.written) != dialled(best->written);
  });
  return is_alone ? best->written : std::string{};
}

}  // namespace relais::mail

#include "lib/mail/tnef_rtf.h"

#include <cstdint>

#include "lib/mail/charset.h"
#include "lib/mail/tnef_properties.h"

namespace relais::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array unread{"fonttbl"sv, "colortbl"sv, "stylesheet"sv, "info"sv,    "pict"sv,
                            "object"sv,  "header"sv,   "footer"sv,     "headerf"sv, "footerf"sv,
                            "pntext"sv,  "listtext"sv, "mhtmltag"sv};

struct Sign {
  std::string_view word;
  std::string_view character;
};

constexpr std::array signs{Sign{"par", "\n"},   Sign{"line", "\n"},     Sign{"tab", "\t"},      Sign{"lquote", "‘"},
                           Sign{"rquote", "’"}, Sign{"ldblquote", "“"}, Sign{"rdblquote", "”"}, Sign{"endash", "–"},
                           Sign{"emdash", "—"}, Sign{"bullet", "•"},    Sign{"cell", "\t"},     Sign{"row", "\n"}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hexadecimal(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// What holds up to the end of a group.
struct Group {
  bool is_unread = false;
  bool is_tag = false;      // bytes of HTML
  bool is_for_rtf = false;  // what stands in for a tag, for readers who know no HTML
  int characters_after_unicode = 1;
};

class Reader {
public:
  explicit Reader(std::string_view rtf) : rtf_(rtf) {}

  RtfWords read() {
    while (at_ < rtf_.size() && !is_too_deep()) step();
    flush();
    return is_html_ ? RtfWords{{}, std::move(out_)} : RtfWords{std::move(out_), {}};
  }

private:
  bool is_too_deep() const { return groups_.size() > 1000; }
  Group& group() { return groups_.back(); }

  void step() {
    const char c = rtf_[at_++];
    if (c == '{') {
      groups_.push_back(group());
    } else if (c == '}') {
      if (groups_.size() > 1) groups_.pop_back();
    } else if (c == '\\') {
      read_control();
    } else if (c != '\r' && c != '\n') {
      put(c);
    }
  }

  void read_control() {
    if (at_ >= rtf_.size()) return;
    const char c = rtf_[at_];
    if (is_letter(c)) return read_word();
    ++at_;
    if (c == '\'') return put_hexadecimal();
    if (c == '*') {
      may_ignore_ = true;
    } else if (c == '~') {
      put_text("\u00A0");
    } else if (c == '\n' || c == '\r') {
      put_text("\n");
    } else if (c == '_') {
      put('-');
    } else if (c == '\\' || c == '{' || c == '}') {
      put(c);
    }
  }

  void read_word() {
    const auto start = at_;
    while (at_ < rtf_.size() && is_letter(rtf_[at_])) ++at_;
    const auto word = rtf_.substr(start, at_ - start);
    const bool is_negative = at_ < rtf_.size() && rtf_[at_] == '-';
    if (is_negative) ++at_;
    const auto digits = at_;
    int number = 0;
    while (at_ < rtf_.size() && is_digit(rtf_[at_]) && at_ - digits < 9) number = number * 10 + (rtf_[at_++] - '0');
    const bool has_number = at_ > digits;
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    act(word, is_negative ? -number : number, has_number);
  }

  void act(std::string_view word, int number, bool has_number) {
    const bool may_ignore = std::exchange(may_ignore_, false);
    if (word == "htmltag") {
      group().is_tag = true;
    } else if (word == "htmlrtf") {
      group().is_for_rtf = !has_number || number != 0;
    } else if (word == "fromhtml") {
      is_html_ = true;
    } else if (word == "ansicpg") {
      flush();
      code_page_ = static_cast<std::uint32_t>(std::max(number, 0));
    } else if (word == "uc") {
      group().characters_after_unicode = std::clamp(number, 0, 10);
    } else if (word == "u") {
      put_unicode(number);
    } else if (word == "bin") {
      at_ += std::min(static_cast<std::size_t>(std::max(number, 0)), rtf_.size() - at_);
    } else if (may_ignore || std::find(unread.begin(), unread.end(), word) != unread.end()) {
      group().is_unread = true;
    } else {
      put_sign(word);
    }
  }

  void put_sign(std::string_view word) {
    const auto* const sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& s) { return s.word == word; });
    if (sign != signs.end()) put_text(sign->character);
  }

  bool is_heard() {
    may_ignore_ = false;
    return !group().is_unread && (group().is_tag || !group().is_for_rtf);
  }

  // One that stands in for a character of Unicode is passed over.
  bool is_stand_in() {
    if (passed_over_ == 0) return false;
    --passed_over_;
    return true;
  }

  void put(char c) {
    if (!is_heard() || is_stand_in()) return;
    const bool is_html_text = is_html_ && !group().is_tag;
    if (is_html_text && (c == '<' || c == '>' || c == '&')) {
      put_text(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
    } else {
      bytes_ += c;
    }
  }

  void put_hexadecimal() {
    if (at_ + 2 > rtf_.size()) return;
    const int high = hexadecimal(rtf_[at_]);
    const int low = hexadecimal(rtf_[at_ + 1]);
    at_ += 2;
    if (high >= 0 && low >= 0 && is_heard() && !is_stand_in()) bytes_ += static_cast<char>(high * 16 + low);
  }

  // Sixteen bits each, so that some characters come in two.
  void put_unicode(int number) {
    passed_over_ = group().characters_after_unicode;
    if (!is_heard()) return;
    const auto unit = static_cast<std::uint16_t>(number);
    flush_bytes();
    units_ += static_cast<char>(unit & 0xFFU);
    units_ += static_cast<char>(unit >> 8U);
  }

  void put_text(std::string_view utf8) {
    if (!is_heard()) return;
    flush();
    out_ += utf8;
  }

  void flush_bytes() {
    if (bytes_.empty()) return;
    flush_units();
    out_ += to_utf8(bytes_, charset_of_code_page(code_page_));
    bytes_.clear();
  }

  void flush_units() {
    if (units_.empty()) return;
    out_ += to_utf8(units_, "UTF-16LE");
    units_.clear();
  }

  void flush() {
    flush_bytes();
    flush_units();
  }

  std::string_view rtf_;  // lives as long as the call that reads
  std::size_t at_ = 0;
  std::vector<Group> groups_{Group{}};
  std::string out_;
  std::string bytes_;
  std::string units_;
  std::uint32_t code_page_ = 1252;
  int passed_over_ = 0;
  bool may_ignore_ = false;
  bool is_html_ = false;
};

}  // namespace

RtfWords words_of_rtf(std::string_view rtf) { return Reader{rtf}.read(); }

}  // namespace relais::mail

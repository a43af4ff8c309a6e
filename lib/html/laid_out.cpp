#include "lib/html/laid_out.h"

#include <algorithm>
#include <array>

#include "lib/html/linked_line.h"

namespace relais {
namespace {

using namespace std::string_view_literals;

enum class Block { none, paragraph, bullets, numbers };

// What a line is, and its words without the mark in front.
struct Line {
  Block block = Block::paragraph;
  std::string_view words;
  int number = 0;
  bool is_indented = false;
};

constexpr std::array bullet_marks{"- "sv, "* "sv, "• "sv, "– "sv};
constexpr std::size_t most_digits = 2;
constexpr int deepest_quote = 10;

std::string_view without_spaces(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

// "3. " or "3) "; nothing else is counted, a year or an amount least of all.
bool read_number(Line& line) {
  const auto digits = std::min(line.words.find_first_not_of("0123456789"), line.words.size());
  if (digits == 0 || digits > most_digits || line.words.size() < digits + 2) return false;
  const auto mark = line.words.substr(digits, 2);
  if (mark != ". " && mark != ") ") return false;
  for (const char c : line.words.substr(0, digits)) line.number = line.number * 10 + (c - '0');
  line.block = Block::numbers;
  line.words = without_spaces(line.words.substr(digits + 1));
  return true;
}

Line understood(std::string_view text) {
  Line line{Block::paragraph, without_spaces(text), 0, text.starts_with("  ") || text.starts_with('\t')};
  for (const auto mark : bullet_marks) {
    if (!line.words.starts_with(mark)) continue;
    line.block = Block::bullets;
    line.words = without_spaces(line.words.substr(mark.size()));
    return line;
  }
  read_number(line);
  return line;
}

class Layout {
public:
  explicit Layout(HtmlWriter& out) : out_(out) {}

  void take(std::string_view text) {
    if (text.empty()) {
      is_after_gap_ = true;
      return;
    }
    auto line = understood(text);
    if (goes_on(line)) {
      out_.raw("<br>\n");
      line.words = without_spaces(text);
    } else if (is_item(line)) {
      out_.raw("</li>\n<li>");
    } else {
      close();
      open(line);
    }
    put_linked(out_, line.words);
    is_after_gap_ = false;
  }

  void close() {
    switch (open_) {
      case Block::none: return;
      case Block::paragraph: out_.raw("</p>\n"); break;
      case Block::bullets: out_.raw("</li></ul>\n"); break;
      case Block::numbers: out_.raw("</li></ol>\n"); break;
    }
    open_ = Block::none;
  }

private:
  bool is_in_list() const { return open_ == Block::bullets || open_ == Block::numbers; }

  // A list may have gaps; only its first number can break into a paragraph, since many a line begins with a house
  // number.
  bool is_item(const Line& line) const { return is_in_list() && line.block == open_; }

  bool goes_on(const Line& line) const {
    if (is_after_gap_) return false;
    if (open_ == Block::paragraph)
      return line.block == Block::paragraph || (line.block == Block::numbers && line.number != 1);
    return is_in_list() && line.block == Block::paragraph && line.is_indented;
  }

  void open(const Line& line) {
    open_ = line.block;
    if (line.block == Block::bullets) out_.raw("<ul><li>");
    if (line.block == Block::paragraph) out_.raw("<p>");
    if (line.block != Block::numbers) return;
    out_.raw("<ol");
    if (line.number == 1) return out_.raw("><li>");
    out_.raw(" start=\"");
    out_.put(line.number);
    out_.raw("\"><li>");
  }

  HtmlWriter& out_;
  Block open_ = Block::none;
  bool is_after_gap_ = false;
};

std::string_view unquoted(std::string_view line) {
  line.remove_prefix(1);
  if (line.starts_with(' ')) line.remove_prefix(1);
  return line;
}

void lay_out(HtmlWriter& out, std::string_view text, int depth) {
  Layout layout{out};
  std::string quote;
  const auto end_quote = [&] {
    if (quote.empty()) return;
    layout.close();
    out.raw("<blockquote>");
    lay_out(out, quote, depth + 1);
    out.raw("</blockquote>\n");
    quote.clear();
  };
  while (!text.empty()) {
    const auto line = take_line(text);
    if (line.starts_with('>') && depth < deepest_quote) {
      quote.append(unquoted(line)) += '\n';
      continue;
    }
    end_quote();
    layout.take(line);
  }
  end_quote();
  layout.close();
}

}  // namespace

Html laid_out(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8 + 16);
  HtmlWriter out{html};
  lay_out(out, text, 0);
  if (html.ends_with('\n')) html.pop_back();
  return Html::trusted(std::move(html));
}

}  // namespace relais

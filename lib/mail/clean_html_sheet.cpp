#include "lib/mail/clean_html_sheet.h"

#include "lib/mail/clean_html_addresses.h"
#include "lib/mail/clean_html_css.h"

namespace relais::mail::cleaning {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool consists_of(std::string_view text, std::string_view others) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.find(c) != others.npos;
  });
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_blank = blanks.find(c) != std::string_view::npos;
    if (!is_blank) out += c;
    if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// Selectors by attribute are not among them: together with a picture they can tell what an attribute holds.
std::string clean_selectors(std::string_view selectors) {
  std::string out;
  for (std::size_t start = 0; start < selectors.size();) {
    const auto end = std::min(selectors.find(',', start), selectors.size());
    const auto selector = on_one_line(selectors.substr(start, end - start));
    if (!selector.empty() && consists_of(selector, "-_.*:> +~")) out += (out.empty() ? "" : ",") + selector;
    start = end + 1;
  }
  return out;
}

class Sheet {
public:
  Sheet(std::string_view css, Pictures& pictures, bool is_inside_media)
      : css_(css), pictures_(pictures), is_inside_media_(is_inside_media) {}

  std::string clean() {
    while ((at_ = css_.find_first_not_of(blanks, at_)) < css_.size()) {
      if (skips_comment_mark()) continue;
      css_[at_] == '@' ? takes_at_rule() : takes_rule();
    }
    return std::move(out_);
  }

private:
  // Styles are still wrapped in "<!--" and "-->", as if a browser might print them.
  bool skips_comment_mark() {
    const auto rest = css_.substr(at_);
    for (const std::string_view mark : {"<!--", "-->", "<![CDATA[", "]]>", "}", ";"}) {
      if (!rest.starts_with(mark)) continue;
      at_ += mark.size();
      return true;
    }
    return false;
  }

  void takes_rule() {
    const auto open = css_.find('{', at_);
    if (open == std::string_view::npos) return ends();
    const auto close = end_of_block(css_, open);
    const auto selectors = clean_selectors(css_.substr(at_, open - at_));
    if (!selectors.empty()) writes(selectors, clean_declarations(inside(open, close), pictures_));
    at_ = close;
  }

  void takes_at_rule() {
    const auto open = css_.find_first_of("{;", at_);
    if (open == std::string_view::npos) return ends();
    const auto close = css_[open] == ';' ? open + 1 : end_of_block(css_, open);
    const auto condition = on_one_line(css_.substr(at_, open - at_));
    const bool is_media = lower_ascii(condition.substr(0, 6)) == "@media" && !is_inside_media_;
    if (is_media && css_[open] == '{' && consists_of(condition.substr(1), " -:(),.")) {
      writes(condition, Sheet{inside(open, close), pictures_, true}.clean());
    }
    at_ = close;
  }

  std::string_view inside(std::size_t open, std::size_t close) const {
    const bool is_closed = close > open + 1 && css_[close - 1] == '}';
    return css_.substr(open + 1, close - open - (is_closed ? 2 : 1));
  }

  void writes(const std::string& head, const std::string& block) {
    if (!block.empty()) out_ += fmt::format("{}{{{}}}\n", head, block);
  }

  void ends() { at_ = css_.size(); }

  std::string_view css_;
  Pictures& pictures_;
  bool is_inside_media_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string clean_sheet(std::string_view css, Pictures& pictures) {
  const auto plain = without_css_comments(css);
  return Sheet{plain, pictures, false}.clean();
}

}  // namespace relais::mail::cleaning

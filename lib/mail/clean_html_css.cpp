#include "lib/mail/clean_html_css.h"

#include <optional>

#include "lib/mail/clean_html_addresses.h"
#include "lib/mail/clean_html_css_words.h"

namespace relais::mail::cleaning {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool is_of_a_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0 || c == '-' || c == '_' ||
         c == '.' || c == '%' || c == '+' || c == '#';
}

bool is_harmless_in_quotes(char c) {
  return is_of_a_word(c) || c == ' ' || c == ',' || c == '/' || c == '(' || c == ')' || c == '!';
}

std::string_view trimmed_css(std::string_view text) {
  const auto start = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(start);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::size_t end_of_string(std::string_view css, std::size_t open) {
  for (auto i = open + 1; i < css.size(); ++i) {
    if (css[i] == '\\') {
      ++i;
    } else if (css[i] == css[open] || css[i] == '\n') {
      return i + 1;
    }
  }
  return css.size();
}

// Reads one value and writes it anew; what it does not know makes the whole value nothing.
class Value {
public:
  Value(std::string_view property, std::string_view css, Pictures& pictures)
      : css_(css), takes_picture_(takes_picture(property)), pictures_(pictures) {}

  std::optional<std::string> clean() {
    while (at_ < css_.size()) {
      if (!takes_next()) return std::nullopt;
    }
    if (depth_ != 0) return std::nullopt;
    return std::string{trimmed_css(out_)};
  }

private:
  bool takes_next() {
    const char c = css_[at_];
    if (blanks.find(c) != std::string_view::npos) return takes_blank();
    if (c == '"' || c == '\'') return takes_string();
    if (is_of_a_word(c)) return takes_word();
    if (c == '!') return takes_important();
    if (c == '(' && depth_ > 0) return takes(c, 1);
    if (c == ')') return depth_ > 0 && takes(c, -1);
    return (c == ',' || c == '/' || (c == '*' && depth_ > 0)) && takes(c, 0);
  }

  bool takes(char c, int deeper) {
    out_ += c;
    ++at_;
    depth_ += deeper;
    return true;
  }

  bool takes_blank() {
    at_ = std::min(css_.find_first_not_of(blanks, at_), css_.size());
    if (!out_.empty() && out_.back() != ' ') out_ += ' ';
    return true;
  }

  bool takes_string() {
    const auto end = end_of_string(css_, at_);
    if (end < at_ + 2 || css_[end - 1] != css_[at_]) return false;
    const auto inside = css_.substr(at_ + 1, end - at_ - 2);
    if (!std::all_of(inside.begin(), inside.end(), is_harmless_in_quotes)) return false;
    out_ += fmt::format("'{}'", inside);
    at_ = end;
    return true;
  }

  bool takes_word() {
    const auto start = at_;
    while (at_ < css_.size() && is_of_a_word(css_[at_])) ++at_;
    const auto word = css_.substr(start, at_ - start);
    if (at_ >= css_.size() || css_[at_] != '(') {
      out_ += word;
      return true;
    }
    const auto name = lower_ascii(word);
    if (name == "url") return takes_address();
    if (!is_kept_function(name)) return false;
    out_ += name;
    return takes('(', 1);
  }

  bool takes_address() {
    const auto quote = css_.find_first_not_of(blanks, at_ + 1);
    const bool is_quoted = quote != std::string_view::npos && (css_[quote] == '"' || css_[quote] == '\'');
    const auto end = css_.find(')', is_quoted ? end_of_string(css_, quote) : at_);
    if (!takes_picture_ || depth_ > 0 || end == std::string_view::npos) return false;
    auto source = trimmed_css(css_.substr(at_ + 1, end - at_ - 1));
    if (source.size() > 1 && (source.front() == '"' || source.front() == '\'') && source.back() == source.front()) {
      source = source.substr(1, source.size() - 2);
    }
    if (source.find('\\') != std::string_view::npos) return false;
    const auto address = pictures_.address_of(source);
    if (!address.empty()) out_ += fmt::format("url('{}')", address);
    at_ = end + 1;
    return true;
  }

  bool takes_important() {
    const auto word = std::min(css_.find_first_not_of(blanks, at_ + 1), css_.size());
    if (depth_ > 0 || lower_ascii(trimmed_css(css_.substr(word))) != "important" || out_.empty()) return false;
    if (out_.back() == ' ') out_.pop_back();
    out_ += "!important";
    at_ = css_.size();
    return true;
  }

  std::string_view css_;
  bool takes_picture_;
  Pictures& pictures_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string out_;
};

std::size_t end_of_declaration(std::string_view css, std::size_t start) {
  int depth = 0;
  for (auto i = start; i < css.size(); ++i) {
    if (css[i] == '"' || css[i] == '\'') {
      i = end_of_string(css, i) - 1;
    } else if (css[i] == '(') {
      ++depth;
    } else if (css[i] == ')') {
      --depth;
    } else if (css[i] == ';' && depth <= 0) {
      return i;
    }
  }
  return css.size();
}

std::string clean_declaration(std::string_view declaration, Pictures& pictures) {
  const auto colon = declaration.find(':');
  if (colon == std::string_view::npos) return {};
  const auto property = lower_ascii(trimmed_css(declaration.substr(0, colon)));
  if (!is_kept_property(property)) return {};
  const auto value = Value{property, trimmed_css(declaration.substr(colon + 1)), pictures}.clean();
  if (!value || value->empty() || *value == "!important") return {};
  return fmt::format("{}:{}", property, *value);
}

}  // namespace

std::string clean_declarations(std::string_view css, Pictures& pictures) {
  const auto plain = without_css_comments(css);
  std::string out;
  for (std::size_t start = 0; start < plain.size();) {
    const auto end = end_of_declaration(plain, start);
    const auto clean = clean_declaration(std::string_view{plain}.substr(start, end - start), pictures);
    if (!clean.empty() && !out.empty()) out += ';';
    out += clean;
    start = end + 1;
  }
  return out;
}

std::string_view declared(std::string_view clean, std::string_view property) {
  for (std::size_t start = 0; start < clean.size();) {
    const auto end = end_of_declaration(clean, start);
    const auto declaration = clean.substr(start, end - start);
    if (declaration.size() > property.size() && declaration.starts_with(property) &&
        declaration[property.size()] == ':') {
      return declaration.substr(property.size() + 1);
    }
    start = end + 1;
  }
  return {};
}

std::size_t end_of_block(std::string_view css, std::size_t open) {
  int depth = 0;
  for (auto i = open; i < css.size(); ++i) {
    if (css[i] == '"' || css[i] == '\'') {
      i = end_of_string(css, i) - 1;
    } else if (css[i] == '{') {
      ++depth;
    } else if (css[i] == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return css.size();
}

std::string without_css_comments(std::string_view css) {
  std::string out;
  while (!css.empty()) {
    const auto open = std::min(css.find("/*"), css.size());
    out += css.substr(0, open);
    if (open == css.size()) break;
    out += ' ';
    const auto close = css.find("*/", open + 2);
    css.remove_prefix(close == std::string_view::npos ? css.size() : close + 2);
  }
  return out;
}

}  // namespace relais::mail::cleaning

#include "lib/html/view.h"

#include <algorithm>
#include <stdexcept>

#include "lib/text/characters.h"

namespace relais::view {
namespace {

constexpr std::array<std::string_view, 6> schemes_to_follow{"http", "https", "mailto", "tel", "sms", "sip"};

char lowered_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_scheme_to_follow(std::string_view scheme) {
  const auto same = [&](std::string_view known) {
    return std::equal(scheme.begin(), scheme.end(), known.begin(), known.end(),
                      [](char typed, char plain) { return lowered_ascii(typed) == plain; });
  };
  return std::any_of(schemes_to_follow.begin(), schemes_to_follow.end(), same);
}

void append_filled(HtmlWriter& out, std::string_view placeholder, std::initializer_list<HtmlFilling> fillings) {
  const auto name = placeholder.substr(1, placeholder.size() - 2);
  for (const auto& filling : fillings) {
    if (filling.name == name) return out.put(filling.value);
  }
  out.put(placeholder);
}

}  // namespace

void refuse_nothing() { throw std::logic_error("a view reads what is not there: ask {% if %} first"); }

std::string lower(std::string_view text) { return lowered(text); }

std::string upper(std::string_view text) { return raised(text); }

std::int64_t length_of_text(std::string_view text) { return static_cast<std::int64_t>(characters(text)); }

std::string_view safe_address(std::string_view address) {
  const auto end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return address;
  return is_scheme_to_follow(address.substr(0, end)) ? address : "#";
}

Html filled_html(std::string_view pattern, std::initializer_list<HtmlFilling> fillings) {
  std::string text;
  HtmlWriter out{text};
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    out.put(pattern.substr(0, close == std::string_view::npos ? close : open));
    if (close == std::string_view::npos) break;
    append_filled(out, pattern.substr(open, close - open + 1), fillings);
    pattern.remove_prefix(close + 1);
  }
  return Html::trusted(std::move(text));
}

}  // namespace relais::view

#include "lib/mail/clean_html_attributes.h"

#include <charconv>
#include <set>

#include "lib/mail/charset.h"
#include "lib/mail/clean_html_addresses.h"
#include "lib/mail/clean_html_css.h"
#include "lib/text/characters.h"

namespace relais::mail::cleaning {
namespace {

using Names = std::set<std::string_view>;

constexpr std::size_t longest_word = 200;
constexpr std::size_t longest_text = 2000;

bool is_plain(std::string_view name) {
  static const Names names{"align",    "valign",      "bgcolor",     "color",   "size",        "width",  "height",
                           "border",   "cellpadding", "cellspacing", "colspan", "rowspan",     "nowrap", "start",
                           "type",     "value",       "hspace",      "vspace",  "scope",       "clear",  "noshade",
                           "reversed", "span",        "rules",       "frame",   "bordercolor", "dir",    "lang",
                           "open",     "hidden",      "face",        "datetime"};
  return names.contains(name);
}

bool is_text(std::string_view name) { return name == "alt" || name == "title" || name == "abbr"; }

bool is_harmless(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0 ||
         std::string_view{"#%.,;:_+-* '"}.find(c) != std::string_view::npos;
}

std::string plain_value(std::string_view name, std::string_view typed) {
  if (name == "open" || name == "hidden" || name == "nowrap" || name == "noshade" || name == "reversed") {
    return std::string{name};
  }
  const auto value = clean_line(typed);
  // A cell over a million columns keeps a browser busy.
  const auto most = name.ends_with("span") ? std::size_t{3} : longest_word;
  return value.size() <= most && std::all_of(value.begin(), value.end(), is_harmless) ? value : std::string{};
}

bool is_of_a_class(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string clean_classes(std::string_view typed) {
  std::string out;
  for (std::size_t start = 0; start < typed.size();) {
    const auto end = std::min(typed.find_first_of(" \t\r\n\f", start), typed.size());
    const auto name = typed.substr(start, end - start);
    if (!name.empty() && name.size() <= longest_word && std::all_of(name.begin(), name.end(), is_of_a_class)) {
      out += fmt::format("{}{}", out.empty() ? "" : " ", name);
    }
    start = end + 1;
  }
  return out;
}

std::string clean_role(std::string_view typed) {
  return typed == "presentation" || typed == "none" ? std::string{typed} : std::string{};
}

std::string clean_value(std::string_view name, std::string_view typed) {
  if (is_plain(name)) return plain_value(name, typed);
  if (is_text(name)) return shortened(clean_line(typed), longest_text);
  if (name == "class") return clean_classes(typed);
  return name == "role" ? clean_role(typed) : std::string{};
}

// A picture without words is another thing than one whose words are empty.
void add(Attributes& out, std::string name, std::string value) {
  if (!value.empty() || name == "alt") out.push_back({std::move(name), std::move(value)});
}

std::string style_of(const Attributes& typed, Pictures& pictures) {
  auto style = clean_declarations(value_of(typed, "style"), pictures);
  const auto background = value_of(typed, "background");
  if (background.empty()) return style;
  const auto address = pictures.address_of(background);
  if (address.empty()) return style;
  return fmt::format("{}{}background-image:url('{}')", style, style.empty() ? "" : ";", address);
}

// The first of several pictures of different sizes.
std::string_view first_of_set(std::string_view set) {
  const auto start = std::min(set.find_first_not_of(" \t\r\n,"), set.size());
  set.remove_prefix(start);
  return set.substr(0, set.find_first_of(" \t\r\n"));
}

std::string picture_of(const Attributes& typed, Pictures& pictures) {
  const auto source = value_of(typed, "src");
  return pictures.address_of(source.empty() ? first_of_set(value_of(typed, "srcset")) : source);
}

void add_rules_of_a_link(Attributes& out) {
  out.push_back({"target", "_blank"});
  out.push_back({"rel", "noopener noreferrer nofollow"});
}

// Points, where the text says so many or so many px; else more than anybody would hide.
double length_of(std::string_view typed) {
  double length = 1000;
  typed.remove_prefix(std::min(typed.find_first_not_of(' '), typed.size()));
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), length);
  const auto unit = typed.substr(static_cast<std::size_t>(end - typed.data()));
  const bool is_in_points = unit.empty() || unit.starts_with("px") || unit.find_first_of(" ;!") == 0;
  return error == std::errc{} && is_in_points ? length : 1000;
}

std::string style_without_blanks(const Attributes& typed) {
  auto style = lower_ascii(value_of(typed, "style"));
  std::erase_if(style, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return fmt::format(";{};", style);
}

double extent(const Attributes& typed, const std::string& style, std::string_view side) {
  const auto in_style = style.find(fmt::format(";{}:", side));
  if (in_style != std::string::npos) return length_of(std::string_view{style}.substr(in_style + side.size() + 2));
  return length_of(value_of(typed, side));
}

}  // namespace

Attributes clean_attributes(std::string_view element, const Attributes& typed, Pictures& pictures) {
  Attributes out;
  if (element == "a") add(out, "href", link_address(value_of(typed, "href")));
  if (element == "img") add(out, "src", picture_of(typed, pictures));
  const bool leads_somewhere = element == "a" && !out.empty();
  for (const auto& [name, value] : typed) {
    if (!(leads_somewhere && name == "title")) add(out, name, clean_value(name, value));
  }
  add(out, "style", style_of(typed, pictures));
  if (leads_somewhere) add_rules_of_a_link(out);
  return out;
}

Attributes attributes_of_body(const Attributes& typed, Pictures& pictures) {
  std::string style;
  for (const auto& [name, property] : {std::pair{"bgcolor", "background-color"}, std::pair{"text", "color"}}) {
    if (const auto colour = plain_value(name, value_of(typed, name)); !colour.empty()) {
      style += fmt::format("{}:{};", property, colour);
    }
  }
  auto page = typed;
  std::erase_if(page, [](auto& each) {
    return each.name != "dir" && each.name != "lang" && each.name != "class" && each.name != "background";
  });
  page.push_back({"style", style + std::string{value_of(typed, "style")}});
  return clean_attributes("div", page, pictures);
}

bool is_hidden(const Attributes& typed) {
  const bool says_so = std::any_of(typed.begin(), typed.end(), [](auto& each) { return each.name == "hidden"; });
  const auto style = style_without_blanks(typed);
  return says_so || style.find(";display:none") != std::string::npos ||
         style.find(";visibility:hidden") != std::string::npos || style.find(";opacity:0;") != std::string::npos;
}

bool is_tracking_pixel(const Attributes& typed) {
  const auto style = style_without_blanks(typed);
  const auto width = extent(typed, style, "width");
  const auto height = extent(typed, style, "height");
  return (width <= 1 && height <= 1) || width == 0 || height == 0;
}

}  // namespace relais::mail::cleaning

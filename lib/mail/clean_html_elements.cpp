#include "lib/mail/clean_html_elements.h"

#include <libxml/HTMLparser.h>

#include <array>
#include <set>
#include <string>

namespace relais::mail::cleaning {
namespace {

using namespace std::string_view_literals;
using Names = std::set<std::string_view>;

const Names& kept() {
  static const Names names{"a",      "abbr",       "acronym", "address",    "article", "aside",  "b",    "bdi",
                           "bdo",    "big",        "br",      "center",     "caption", "cite",   "code", "col",
                           "dd",     "blockquote", "del",     "details",    "dfn",     "div",    "dl",   "dt",
                           "em",     "colgroup",   "figure",  "figcaption", "font",    "footer", "h1",   "h2",
                           "h3",     "h4",         "h5",      "h6",         "header",  "hr",     "i",    "img",
                           "ins",    "kbd",        "li",      "main",       "mark",    "nav",    "ol",   "p",
                           "pre",    "q",          "s",       "samp",       "section", "small",  "span", "strike",
                           "strong", "sub",        "summary", "sup",        "table",   "tbody",  "td",   "tfoot",
                           "th",     "thead",      "time",    "tr",         "tt",      "u",      "ul",   "var"};
  return names;
}

const Names& silent() {
  static const Names names{"script", "title", "template", "noembed", "xml",  "base", "basefont", "link",
                           "meta",   "param", "input",    "frame",   "area", "map",  "datalist"};
  return names;
}

const Names& left_out() {
  static const Names names{"iframe", "object", "applet", "svg", "math", "select", "textarea"};
  return names;
}

const Names& ending_paragraphs() {
  static const Names names{"article", "aside", "details", "figcaption", "figure", "footer",
                           "header",  "main",  "nav",     "section",    "summary"};
  return names;
}

bool is_closed_by_its_like(std::string_view name) {
  static const Names names{"a", "colgroup", "li", "p", "tbody", "td", "th", "tr"};
  return names.contains(name);
}

// The parser's own table of what ends where something begins, asked by way of an element that is nowhere else.
bool parser_closes(std::string_view open, std::string_view next) {
  const std::string open_name{open};
  const std::string next_name{next};
  xmlNode element{};
  element.type = XML_ELEMENT_NODE;
  element.name = reinterpret_cast<const xmlChar*>(next_name.c_str());
  return htmlAutoCloseTag(nullptr, reinterpret_cast<const xmlChar*>(open_name.c_str()), &element) == 1;
}

using Pairs = std::set<std::pair<std::string_view, std::string_view>>;

Pairs closing_pairs() {
  Pairs pairs;
  for (const auto open : kept()) {
    for (const auto next : kept()) {
      if (open != next && parser_closes(open, next)) pairs.emplace(open, next);
    }
    if (is_closed_by_its_like(open)) pairs.emplace(open, open);
  }
  for (const auto next : ending_paragraphs()) pairs.emplace("p", next);
  return pairs;
}

}  // namespace

Treatment treatment_of(std::string_view element) {
  if (kept().contains(element)) return Treatment::kept;
  if (element == "style") return Treatment::style;
  if (silent().contains(element)) return Treatment::silent;
  if (left_out().contains(element)) return Treatment::left_out;
  return Treatment::unwrapped;
}

bool is_void(std::string_view element) {
  return element == "br" || element == "img" || element == "hr" || element == "col";
}

bool closes(std::string_view open, std::string_view next) {
  static const Pairs pairs = closing_pairs();
  return pairs.contains({open, next});
}

bool holds_blocks(std::string_view element) {
  static const Names names{"", "div", "td", "th", "blockquote", "section", "article", "main", "center", "li", "body"};
  return names.contains(element);
}

}  // namespace relais::mail::cleaning

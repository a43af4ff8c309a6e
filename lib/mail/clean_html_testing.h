// What must hold of everything that the cleaning lets through, said a second time and independently of it.
#pragma once

#include <fmt/core.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "lib/mail/clean_html.h"

namespace relais::mail {

class Inspection {
public:
  // Empty where all is well.
  static std::string complaint_about(const std::string& clean) {
    Inspection inspection;
    const auto page = fmt::format("<div>{}</div>", clean);
    const auto xml = with_escaped_style(page);
    constexpr int quiet = HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    inspection.look_at(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", quiet | XML_PARSE_HUGE), "XML");
    inspection.look_at(
        htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", quiet | HTML_PARSE_RECOVER),
        "HTML");
    return inspection.complaint_;
  }

private:
  static std::string text(const xmlChar* chars) { return chars == nullptr ? "" : reinterpret_cast<const char*>(chars); }

  // HTML takes an ampersand in a style as it stands.
  static std::string with_escaped_style(std::string page) {
    const auto start = page.find("<style>");
    const auto end = page.find("</style>");
    if (start == std::string::npos || end == std::string::npos) return page;
    for (auto at = page.rfind('&', end); at != std::string::npos && at > start; at = page.rfind('&', at - 1)) {
      page.insert(at + 1, "amp;");
    }
    return page;
  }

  void complain(const std::string& what) {
    if (complaint_.empty()) complaint_ = what;
  }

  void look_at(xmlDocPtr parsed, std::string_view kind) {
    const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document{parsed, xmlFreeDoc};
    if (!document) return complain(fmt::format("not well-formed {}", kind));
    look_at(xmlDocGetRootElement(document.get()));
  }

  void look_at(const xmlNode* node) {
    if (node == nullptr) return complain("nothing");
    static const std::set<std::string> harmless{
        "html",  "body", "head",   "a",      "abbr",    "acronym", "address", "article", "aside",  "b",          "bdi",
        "bdo",   "big",  "br",     "center", "caption", "cite",    "code",    "col",     "dd",     "blockquote", "del",
        "dfn",   "div",  "dl",     "dt",     "em",      "details", "figure",  "font",    "footer", "figcaption", "h1",
        "h2",    "h3",   "h4",     "h5",     "h6",      "header",  "hr",      "i",       "img",    "colgroup",   "ins",
        "kbd",   "li",   "main",   "mark",   "nav",     "ol",      "p",       "pre",     "q",      "s",          "samp",
        "small", "span", "strike", "sub",    "style",   "section", "sup",     "strong",  "table",  "tbody",      "td",
        "tfoot", "th",   "thead",  "time",   "tr",      "summary", "tt",      "u",       "ul",     "var"};
    if (node->type == XML_ELEMENT_NODE) {
      if (!harmless.contains(text(node->name))) complain(fmt::format("element {}", text(node->name)));
      for (const auto* each = node->properties; each != nullptr; each = each->next) look_at(*each);
    } else if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE) {
      complain("neither element nor text");
    }
    if (text(node->name) == "style") look_at_style(text(node->children == nullptr ? nullptr : node->children->content));
    for (const auto* child = node->children; child != nullptr; child = child->next) look_at(child);
  }

  void look_at(const xmlAttr& attribute) {
    static const std::set<std::string> harmful{"id",     "name", "xmlns",  "action",     "formaction",     "srcdoc",
                                               "usemap", "ping", "srcset", "background", "contenteditable"};
    const auto name = text(attribute.name);
    const auto value = text(attribute.children == nullptr ? nullptr : attribute.children->content);
    if (name.starts_with("on") || name.find(':') != std::string::npos || harmful.contains(name)) {
      complain(fmt::format("attribute {}", name));
    }
    if (name == "href" && !begins_with_one(value, {"https://", "http://", "mailto:", "tel:"}))
      complain("link " + value);
    if (name == "src") look_at_picture(value);
    if (name == "style") look_at_style(value);
  }

  void look_at_picture(const std::string& address) {
    if (!begins_with_one(address, {"https://", "http://", "cid:", "data:image/png;", "data:image/jpeg;",
                                   "data:image/jpg;", "data:image/gif;", "data:image/webp;"})) {
      complain("picture " + address);
    }
  }

  void look_at_style(const std::string& css) {
    for (const std::string_view word : {"expression", "@import", "@font-face", "behavior:", "position:", "binding",
                                        "\\", "<", "animation", "z-index", "filter:", "content:"}) {
      for (auto at = css.find(word); at != std::string::npos; at = css.find(word, at + 1)) {
        if (is_within_an_address(css, at) || (word.ends_with(':') && is_within_a_selector(css, at))) continue;
        complain(fmt::format("style with {}", word));
      }
    }
    for (auto at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 1)) {
      if (!is_within_quotes(css, at)) look_at_picture(css.substr(at + 5));
    }
  }

  static bool is_within_quotes(const std::string& css, std::size_t at) {
    return std::count(css.begin(), css.begin() + static_cast<std::ptrdiff_t>(at), '\'') % 2 == 1;
  }

  // An element may bear any name; a style of one element has no braces, and so no selectors.
  static bool is_within_a_selector(const std::string& css, std::size_t at) {
    if (css.find('{') == std::string::npos) return false;
    const auto brace = css.find_last_of("{}", at);
    return brace == std::string::npos || css[brace] == '}';
  }

  // A class or a font may bear any name.
  static bool is_within_an_address(const std::string& css, std::size_t at) {
    if (is_within_quotes(css, at)) return true;
    return at > 0 && (std::isalnum(static_cast<unsigned char>(css[at - 1])) != 0 || css[at - 1] == '.' ||
                      css[at - 1] == '-' || css[at - 1] == '_' || css[at - 1] == ' ');
  }

  static bool begins_with_one(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto each) { return text.starts_with(each); });
  }

  std::string complaint_;
};

// A per cent sign of the name itself is written as one, so that what is read from the address is the name again.
inline std::string content_id_address(std::string_view content_id) {
  std::string address = "cid:";
  for (const char c : content_id) address += c == '%' ? std::string{"%25"} : std::string(1, c);
  return address;
}

// The words and the pictures that the tests of this folder use.
inline CleaningOptions options_of_tests(RemoteImages remote_images) {
  return {remote_images,
          [](std::string_view content_id) {
            return content_id.starts_with("unknown") ? std::string{} : content_id_address(content_id);
          },
          "Message cité", "Signature"};
}

}  // namespace relais::mail

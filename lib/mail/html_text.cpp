#include "lib/mail/html_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "lib/mail/plain_writer.h"

namespace relais::mail {
namespace {

constexpr std::size_t longest_page = 8U << 20U;

// The parser looks through all open elements at each end of one, so a page of nothing but openings could keep it busy
// for hours. No page that somebody wrote goes this deep.
constexpr int deepest_element = 1000;

std::string_view text_in(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

std::string_view attribute(const xmlChar** attributes, std::string_view name) {
  if (attributes == nullptr) return {};
  for (; *attributes != nullptr; attributes += 2) {
    if (text_in(attributes[0]) == name) return text_in(attributes[1]);
  }
  return {};
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_never_read(std::string_view name) {
  return is_one_of(name, {"style", "script", "title", "template", "object"});
}

bool is_paragraph(std::string_view name) {
  return is_one_of(name, {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote"});
}

bool is_line(std::string_view name) {
  return is_one_of(name, {"div", "table", "li", "dt", "dd", "address", "article", "aside", "center", "figure", "footer",
                          "form", "header", "main", "nav", "section", "caption", "fieldset", "body"});
}

bool is_hidden(const xmlChar** attributes) {
  std::string style;
  for (const char c : attribute(attributes, "style")) {
    if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return style.find("display:none") != std::string::npos || style.find("mso-hide:all") != std::string::npos;
}

// Outlook writes each line as a paragraph without margins.
bool is_tight(const xmlChar** attributes) { return attribute(attributes, "class").starts_with("Mso"); }

class Reader {
public:
  explicit Reader(htmlParserCtxt& parser) : parser_(parser) {}

  void opens(std::string_view name, const xmlChar** attributes) {
    if (parser_.nameNr > deepest_element) return give_up();
    if (hidden_depth_ > 0 || is_never_read(name) || is_hidden(attributes)) {
      ++hidden_depth_;
      return;
    }
    opens_block(name, attributes);
    if (name == "br") out_.line_break();
    if (name == "hr") out_.rule();
    if (name == "li") out_.bullet();
    if (name == "pre") ++verbatim_depth_;
    if (name == "tr") out_.row();
    if (name == "td" || name == "th") out_.cell();
    if (name == "a") links_.emplace_back(attribute(attributes, "href"), out_.size());
    if (name == "img") write_picture(attribute(attributes, "alt"));
  }

  void closes(std::string_view name) {
    if (hidden_depth_ > 0) {
      --hidden_depth_;
      return;
    }
    if (name == "a") closes_link();
    if (name == "pre" && verbatim_depth_ > 0) --verbatim_depth_;
    if (name == "blockquote") out_.quote_ends();
    if (name == "tr") out_.row();
    if (is_paragraph(name)) {
      tight_&& name == "p" ? out_.line() : out_.paragraph();
    } else if (is_line(name)) {
      out_.line();
    }
  }

  void reads(std::string_view text) {
    if (hidden_depth_ > 0) return;
    verbatim_depth_ > 0 ? out_.verbatim(text) : out_.words(text);
  }

  bool gave_up() const { return gave_up_; }
  std::string text() { return out_.text(); }

private:
  void give_up() {
    gave_up_ = true;
    xmlStopParser(&parser_);
  }

  void opens_block(std::string_view name, const xmlChar** attributes) {
    if (is_paragraph(name)) {
      if (name == "p") tight_ = is_tight(attributes);
      tight_&& name == "p" ? out_.line() : out_.paragraph();
    } else if (is_line(name)) {
      out_.line();
    }
    if (name == "blockquote") out_.quote_begins();
  }

  void write_picture(std::string_view description) {
    if (!description.empty()) out_.words(fmt::format("[{}]", description));
  }

  void closes_link() {
    if (links_.empty()) return;
    const auto [address, start] = links_.back();
    links_.pop_back();
    const bool is_web = address.starts_with("http://") || address.starts_with("https://");
    if (is_web && !out_.says_since(start, address)) out_.words(fmt::format(" <{}>", address));
  }

  htmlParserCtxt& parser_;
  PlainWriter out_;
  bool gave_up_ = false;
  int hidden_depth_ = 0;
  int verbatim_depth_ = 0;
  bool tight_ = false;
  std::vector<std::pair<std::string, std::size_t>> links_;
};

void on_start(void* reader, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Reader*>(reader)->opens(text_in(name), attributes);
}

void on_end(void* reader, const xmlChar* name) { static_cast<Reader*>(reader)->closes(text_in(name)); }

void on_text(void* reader, const xmlChar* text, int length) {
  static_cast<Reader*>(reader)->reads({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

std::string without_tags(std::string_view html) {
  PlainWriter out;
  while (!html.empty()) {
    const auto text = html.substr(0, html.find('<'));
    out.words(text);
    html.remove_prefix(text.size());
    const auto end = html.find('>');
    if (!html.empty()) out.line();
    html.remove_prefix(end == std::string_view::npos ? html.size() : end + 1);
  }
  return out.text();
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

std::string text_of_html(std::string_view utf8) {
  static const bool ready = (xmlInitParser(), true);
  utf8 = utf8.substr(0, longest_page);
  if (!ready || utf8.empty()) return {};
  const std::unique_ptr<htmlParserCtxt, FreeContext> context{
      htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size()))};
  if (!context) return {};

  Reader reader{*context};
  *context->sax = xmlSAXHandler{};
  context->sax->startElement = on_start;
  context->sax->endElement = on_end;
  context->sax->characters = on_text;
  context->sax->ignorableWhitespace = on_text;
  context->userData = &reader;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                        HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  return reader.gave_up() ? without_tags(utf8) : reader.text();
}

std::string charset_in_html(std::string_view bytes) {
  std::string head{bytes.substr(0, 2048)};
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  auto at = head.find("charset=");
  if (at == std::string::npos) return {};
  at = head.find_first_not_of("\"' ", at + 8);
  if (at == std::string::npos) return {};
  return head.substr(at, head.find_first_of("\"' ;>/", at) - at);
}

}  // namespace relais::mail

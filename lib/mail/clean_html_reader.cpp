#include "lib/mail/clean_html_reader.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <cstring>

namespace relais::mail::cleaning {
namespace {

// The parser looks through all open elements at each end of one, and through all attributes of an element for each
// further one. Nobody writes pages like that, and a hostile one could keep it busy for hours.
constexpr int deepest_element = 600;
constexpr int most_attributes = 500;
constexpr int most_elements = 100'000;

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

std::string_view text_in(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

class Reader {
public:
  Reader(std::string_view page, Builder& builder) : rest_(page), builder_(builder), parser_(htmlNewParserCtxt()) {}

  Reading read();
  int gives(char* buffer, int size);
  void opens(std::string_view name, const xmlChar** attributes);
  void closes() { builder_.closes(parser_->nameNr); }
  void reads(std::string_view text) { builder_.reads(parser_->nameNr, text); }

private:
  void listen();
  bool is_implied(std::string_view name, const xmlChar** attributes) const;
  void stop();

  std::string_view rest_;
  Builder& builder_;
  std::unique_ptr<htmlParserCtxt, FreeContext> parser_;
  Reading outcome_ = Reading::whole;
};

int on_read(void* reader, char* buffer, int size) { return static_cast<Reader*>(reader)->gives(buffer, size); }

int on_close(void*) { return 0; }

void on_start(void* reader, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Reader*>(reader)->opens(text_in(name), attributes);
}

void on_end(void* reader, const xmlChar*) { static_cast<Reader*>(reader)->closes(); }

void on_text(void* reader, const xmlChar* text, int length) {
  static_cast<Reader*>(reader)->reads({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

void Reader::listen() {
  *parser_->sax = xmlSAXHandler{};
  parser_->sax->startElement = on_start;
  parser_->sax->endElement = on_end;
  parser_->sax->characters = on_text;
  parser_->sax->cdataBlock = on_text;
  parser_->sax->ignorableWhitespace = on_text;
  parser_->userData = this;
}

Reading Reader::read() {
  if (!parser_) return Reading::cut;
  listen();
  htmlCtxtUseOptions(parser_.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                        HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  auto* buffer = xmlParserInputBufferCreateIO(on_read, on_close, this, XML_CHAR_ENCODING_NONE);
  auto* input = buffer == nullptr ? nullptr : xmlNewIOInputStream(parser_.get(), buffer, XML_CHAR_ENCODING_NONE);
  if (input == nullptr) {
    xmlFreeParserInputBuffer(buffer);
    return Reading::cut;
  }
  inputPush(parser_.get(), input);
  xmlSwitchEncoding(parser_.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser_.get());
  return outcome_;
}

// The parser asks for a few thousand bytes at a time, also amid an element: the place to see that it has too many
// attributes, of which it says nothing before the last.
int Reader::gives(char* buffer, int size) {
  if (parser_->maxatts > 2 * most_attributes) {
    outcome_ = Reading::cut;
    return 0;
  }
  const auto taken = rest_.substr(0, static_cast<std::size_t>(size));
  std::memcpy(buffer, taken.data(), taken.size());
  rest_.remove_prefix(taken.size());
  return static_cast<int>(taken.size());
}

void Reader::opens(std::string_view name, const xmlChar** attributes) {
  if (parser_->nameNr > deepest_element || builder_.elements() > most_elements) return stop();
  if (is_implied(name, attributes)) return;
  Attributes typed;
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    typed.push_back({std::string{text_in(attributes[0])}, std::string{text_in(attributes[1])}});
  }
  builder_.opens(parser_->nameNr, name, typed);
}

// Text outside of everything is put into a paragraph that nobody wrote: then the parser does not stand behind "<p".
bool Reader::is_implied(std::string_view name, const xmlChar** attributes) const {
  if (name != "p" || attributes != nullptr) return false;
  const auto* at = parser_->input->cur;
  const auto* start = parser_->input->base;
  while (at > start && (at[-1] == ' ' || at[-1] == '\t' || at[-1] == '\n')) --at;
  return at - start < 2 || (at[-1] != 'p' && at[-1] != 'P') || at[-2] != '<';
}

void Reader::stop() {
  outcome_ = Reading::cut;
  xmlStopParser(parser_.get());
}

}  // namespace

Reading read_page(std::string_view page, Builder& builder) {
  static const bool ready = (xmlInitParser(), true);
  if (!ready || page.empty()) return Reading::whole;
  return Reader{page, builder}.read();
}

}  // namespace relais::mail::cleaning

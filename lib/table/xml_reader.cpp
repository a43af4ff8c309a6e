#include "lib/table/xml_reader.h"

#include <libxml/xmlreader.h>

#include "lib/table/table.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

constexpr int how_to_read = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;

[[noreturn]] void refuse() {
  throw BadTable(std::string{t("This is no spreadsheet that can be read: what is in it is not well formed.")});
}

const char* as_text(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

void say_nothing(void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}

}  // namespace

class XmlReader::Handle {
public:
  explicit Handle(const std::string& xml)
      : reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, how_to_read)) {
    if (reader == nullptr) refuse();
    xmlTextReaderSetErrorHandler(reader, say_nothing, nullptr);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { xmlFreeTextReader(reader); }

  xmlTextReaderPtr reader;
};

XmlReader::XmlReader(std::string xml) : xml_(std::move(xml)), handle_(std::make_unique<Handle>(xml_)) {}

XmlReader::~XmlReader() = default;

XmlReader::Step XmlReader::next() {
  auto* reader = handle_->reader;
  if (is_to_end_) {
    is_to_end_ = false;
    return Step::ends;
  }
  while (true) {
    const int outcome = xmlTextReaderRead(reader);
    if (outcome == 0) return Step::is_over;
    if (outcome < 0) refuse();
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT: is_to_end_ = xmlTextReaderIsEmptyElement(reader) == 1; return Step::begins;
      case XML_READER_TYPE_END_ELEMENT: return Step::ends;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return Step::text;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE: refuse();
      default: break;
    }
  }
}

std::string_view XmlReader::name() const {
  const auto* name = xmlTextReaderConstLocalName(handle_->reader);
  return name == nullptr ? std::string_view{} : as_text(name);
}

std::string_view XmlReader::text() const {
  const auto* text = xmlTextReaderConstValue(handle_->reader);
  return text == nullptr ? std::string_view{} : as_text(text);
}

std::string XmlReader::attribute(const char* name) const {
  auto* value = xmlTextReaderGetAttribute(handle_->reader, reinterpret_cast<const xmlChar*>(name));
  if (value == nullptr) return {};
  std::string copy{as_text(value)};
  xmlFree(value);
  return copy;
}

}  // namespace relais

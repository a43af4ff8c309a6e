#include "lib/table/xlsx_book.h"

#include <charconv>
#include <set>

#include "lib/table/table.h"
#include "lib/table/xml_reader.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

constexpr std::size_t most_texts = 5'000'000;

int number_of(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The relation by which a sheet is named, and from where its days are counted.
std::string read_workbook(std::string xml, XlsxBook& book) {
  std::string relation;
  XmlReader reader{std::move(xml)};
  for (auto step = reader.next(); step != XmlReader::Step::is_over; step = reader.next()) {
    if (step != XmlReader::Step::begins) continue;
    if (reader.name() == "workbookPr") {
      const auto is_1904 = reader.attribute("date1904");
      if (is_1904 == "1" || is_1904 == "true") book.day_one = DayOne::in_1904;
    }
    if (reader.name() == "sheet" && relation.empty()) relation = reader.attribute("r:id");
  }
  return relation;
}

std::string part_of(std::string xml, const std::string& relation) {
  XmlReader reader{std::move(xml)};
  for (auto step = reader.next(); step != XmlReader::Step::is_over; step = reader.next()) {
    if (step != XmlReader::Step::begins || reader.name() != "Relationship") continue;
    if (reader.attribute("Id") != relation) continue;
    const auto target = reader.attribute("Target");
    return target.starts_with('/') ? target.substr(1) : fmt::format("xl/{}", target);
  }
  return {};
}

// How a word is to be pronounced stands beside it in Japanese ones, and is no part of it.
std::vector<std::string> shared_texts(std::string xml) {
  std::vector<std::string> texts;
  XmlReader reader{std::move(xml)};
  bool is_in_text = false;
  bool is_said_aloud = false;
  for (auto step = reader.next(); step != XmlReader::Step::is_over; step = reader.next()) {
    const bool begins = step == XmlReader::Step::begins;
    if (step == XmlReader::Step::text) {
      if (is_in_text && !is_said_aloud && !texts.empty()) texts.back() += reader.text();
    } else if (reader.name() == "si" && begins) {
      if (texts.size() == most_texts) throw BadTable(std::string{t("The file is too large to be read as a table.")});
      texts.emplace_back();
    } else if (reader.name() == "t") {
      is_in_text = begins;
    } else if (reader.name() == "rPh") {
      is_said_aloud = begins;
    }
  }
  return texts;
}

std::vector<bool> day_styles(std::string xml) {
  std::set<int> day_formats;
  std::vector<bool> is_day;
  bool is_in_styles = false;
  XmlReader reader{std::move(xml)};
  for (auto step = reader.next(); step != XmlReader::Step::is_over; step = reader.next()) {
    if (reader.name() == "cellXfs") is_in_styles = step == XmlReader::Step::begins;
    if (step != XmlReader::Step::begins) continue;
    if (reader.name() == "numFmt" && is_date_format(reader.attribute("formatCode"))) {
      day_formats.insert(number_of(reader.attribute("numFmtId")));
    }
    if (reader.name() == "xf" && is_in_styles) {
      const int format = number_of(reader.attribute("numFmtId"));
      is_day.push_back(is_date_format(format) || day_formats.contains(format));
    }
  }
  return is_day;
}

}  // namespace

XlsxBook XlsxBook::of(ZipParts& parts) {
  XlsxBook book;
  auto workbook = parts.part("xl/workbook.xml");
  if (workbook.empty()) throw BadTable(std::string{t("This is no spreadsheet of the kind .xlsx.")});
  const auto relation = read_workbook(std::move(workbook), book);
  if (auto xml = parts.part("xl/_rels/workbook.xml.rels"); !xml.empty()) {
    book.first_sheet = part_of(std::move(xml), relation);
  }
  if (auto xml = parts.part("xl/sharedStrings.xml"); !xml.empty()) book.texts = shared_texts(std::move(xml));
  if (auto xml = parts.part("xl/styles.xml"); !xml.empty()) book.is_day = day_styles(std::move(xml));
  return book;
}

}  // namespace relais

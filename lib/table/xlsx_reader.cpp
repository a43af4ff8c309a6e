#include "lib/table/xlsx_reader.h"

#include <charconv>

#include "lib/table/encoding.h"
#include "lib/table/xlsx_book.h"
#include "lib/table/xml_reader.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

using Step = XmlReader::Step;

constexpr std::uint64_t most_unpacked = 4 * largest_table;

template <class T>
T number_of(std::string_view text, T otherwise) {
  T number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} ? number : otherwise;
}

void require(bool holds, std::string_view sentence, std::int64_t line) {
  if (!holds)
    throw BadTable(t("Line {line}: {words}", {{"line", std::to_string(line)}, {"words", std::string{sentence}}}));
}

// "AB12": 27; nothing where it names no column.
std::optional<std::size_t> column_in(std::string_view reference) {
  std::size_t column = 0;
  for (const char each : reference) {
    if (each < 'A' || each > 'Z' || column > most_cells) break;
    column = column * 26 + static_cast<std::size_t>(each - 'A') + 1;
  }
  return column == 0 ? std::nullopt : std::optional{column - 1};
}

class Sheet {
public:
  Sheet(XlsxBook book, std::string xml, const EachRow& with_row)
      : book_(std::move(book)), reader_(std::move(xml)), with_row_(with_row) {}

  void read() {
    for (auto step = reader_.next(); step != Step::is_over; step = reader_.next()) {
      if (step == Step::begins) begin();
      if (step == Step::ends) end();
      if (step == Step::text && is_in_content_) content_ += reader_.text();
      require(content_.size() <= longest_cell, t("what stands in a column is too long."), row_.line);
    }
  }

private:
  void begin() {
    const auto name = reader_.name();
    if (name == "row") begin_row();
    if (name == "c") begin_cell();
    if (name == "v" || name == "t") is_in_content_ = is_in_cell_;
    if (name == "f" || name == "rPh") is_in_content_ = false;
  }

  void end() {
    const auto name = reader_.name();
    if (name == "v" || name == "t") is_in_content_ = false;
    if (name == "c") end_cell();
    if (name == "row") end_row();
  }

  void begin_row() {
    row_ = {number_of<std::int64_t>(reader_.attribute("r"), row_.line + 1), {}};
    require(++rows_ <= most_rows, t("there are more lines than can be read at once."), row_.line);
    is_in_row_ = true;
  }

  void begin_cell() {
    if (!is_in_row_) return;
    is_in_cell_ = true;
    column_ = column_in(reader_.attribute("r")).value_or(row_.cells.size());
    require(column_ < most_cells, t("it has too many columns."), row_.line);
    type_ = reader_.attribute("t");
    style_ = number_of<std::size_t>(reader_.attribute("s"), 0);
    content_.clear();
  }

  void end_cell() {
    if (!is_in_cell_) return;
    is_in_cell_ = false;
    if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
    row_.cells[column_] = cell_text(repaired(shown()));
    content_.clear();
  }

  std::string shown() const {
    if (type_ == "s") {
      const auto at = number_of<std::size_t>(content_, book_.texts.size());
      return at < book_.texts.size() ? book_.texts[at] : std::string{};
    }
    // "#N/A" and the like.
    if (type_ == "e") return {};
    if (!type_.empty() && type_ != "n") return content_;
    const bool is_day = style_ < book_.is_day.size() && book_.is_day[style_];
    return is_day ? day_text(content_, book_.day_one) : number_text(content_);
  }

  void end_row() {
    is_in_row_ = false;
    if (row_.is_blank()) return;
    if (width_ == 0) width_ = row_.cells.size();
    if (row_.cells.size() < width_) row_.cells.resize(width_);
    with_row_(TableRow{row_.line, std::move(row_.cells)});
    row_.cells.clear();
  }

  XlsxBook book_;
  XmlReader reader_;
  const EachRow& with_row_;
  TableRow row_;
  std::int64_t rows_ = 0;
  std::size_t width_ = 0;
  bool is_in_row_ = false;
  bool is_in_cell_ = false;
  bool is_in_content_ = false;
  std::size_t column_ = 0;
  std::size_t style_ = 0;
  std::string type_;
  std::string content_;
};

}  // namespace

void read_xlsx(std::string bytes, const EachRow& with_row) {
  if (bytes.size() > largest_table) throw BadTable(std::string{t("The file is too large to be read as a table.")});
  ZipParts parts{std::move(bytes), most_unpacked};
  auto book = XlsxBook::of(parts);
  auto xml = parts.part(book.first_sheet);
  if (xml.empty()) throw BadTable(std::string{t("There is no sheet in this file.")});
  Sheet{std::move(book), std::move(xml), with_row}.read();
}

}  // namespace relais

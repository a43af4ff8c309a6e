#include "lib/table/csv_reader.h"

#include <array>

#include "lib/table/encoding.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

constexpr char quote = '"';

// The one that stands most often in the first line, outside quotes.
char separator_of(std::string_view text) {
  constexpr std::array separators{';', ',', '\t'};
  std::array<int, 3> counts{};
  bool is_quoted = false;
  for (const char each : text) {
    if (each == quote) is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (each == '\n' || each == '\r') break;
    for (std::size_t i = 0; i < separators.size(); ++i) counts.at(i) += each == separators.at(i) ? 1 : 0;
  }
  return separators.at(static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin()));
}

void require(bool holds, std::string_view sentence, std::int64_t line) {
  if (!holds)
    throw BadTable(t("Line {line}: {words}", {{"line", std::to_string(line)}, {"words", std::string{sentence}}}));
}

class CsvText {
public:
  CsvText(std::string text, char separator, bool has_quotes)
      : text_(std::move(text)), separator_(separator), has_quotes_(has_quotes) {}

  void read(const EachRow& with_row) {
    std::int64_t rows = 0;
    while (at_ < text_.size()) {
      auto row = next_row();
      if (row.is_blank()) continue;
      require(++rows <= most_rows, t("there are more lines than can be read at once."), row.line);
      with_row(std::move(row));
    }
  }

private:
  bool is_at_end_of_line() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  TableRow next_row() {
    TableRow row{line_, {}};
    while (true) {
      row.cells.push_back(next_cell());
      require(row.cells.size() <= most_cells, t("it has too many columns."), row.line);
      if (is_at_end_of_line()) break;
      ++at_;
    }
    end_line();
    return row;
  }

  std::string next_cell() {
    std::string cell;
    if (has_quotes_ && at_ < text_.size() && text_[at_] == quote) take_quoted(cell);
    const auto begin = at_;
    while (!is_at_end_of_line() && text_[at_] != separator_) ++at_;
    cell.append(text_, begin, at_ - begin);
    require(cell.size() <= longest_cell, t("what stands in a column is too long."), line_);
    return cell_text(cell);
  }

  // Up to the mark that closes it; two in a row stand for one.
  void take_quoted(std::string& cell) {
    const auto first_line = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == quote) {
        const bool is_doubled = at_ + 1 < text_.size() && text_[at_ + 1] == quote;
        if (!is_doubled) {
          ++at_;
          return;
        }
        ++at_;
      }
      if (text_[at_] == '\n') ++line_;
      cell += text_[at_];
      require(cell.size() <= longest_cell,
              t("what stands in a column is too long, or a quotation mark is never closed."), first_line);
    }
    require(false, t("a quotation mark is opened and never closed."), first_line);
  }

  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
  }

  std::string text_;
  char separator_;
  bool has_quotes_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
};

std::string text_in(std::string_view bytes) {
  if (bytes.size() > largest_table) throw BadTable(std::string{t("The file is too large to be read as a table.")});
  return table_text(bytes);
}

}  // namespace

void read_csv(std::string_view bytes, const EachRow& with_row) {
  auto text = text_in(bytes);
  const char separator = separator_of(text);
  CsvText{std::move(text), separator, true}.read(with_row);
}

void read_tab_separated(std::string_view bytes, const EachRow& with_row) {
  CsvText{text_in(bytes), '\t', false}.read(with_row);
}

}  // namespace relais

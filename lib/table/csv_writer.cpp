#include "lib/table/csv_writer.h"

namespace relais {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// An equal sign or an at as wide as a Chinese letter is one to a spreadsheet, too.
bool begins_a_formula(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::string_view wide[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos ||
         std::ranges::any_of(wide, [&](std::string_view sign) { return text.starts_with(sign); });
}

bool needs_quotes(std::string_view text) {
  return text.find_first_of(";,\"\r\n\t") != std::string_view::npos || text.starts_with(' ') || text.ends_with(' ');
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string safe = fmt::format("{}{}", begins_a_formula(text) ? "'" : "", text);
  if (!needs_quotes(safe)) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    // A cell that ends in the middle would be two.
    if (c != '\0') quoted += c;
  }
  return quoted + '"';
}

std::string_view without_apostrophe(std::string_view cell) {
  const bool is_kept_from_it = cell.starts_with('\'') && begins_a_formula(cell.substr(1));
  return is_kept_from_it ? cell.substr(1) : cell;
}

CsvWriter::CsvWriter(const std::filesystem::path& file, const std::vector<std::string>& heads) {
  out_.exceptions(std::ios::failbit | std::ios::badbit);
  out_.open(file, std::ios::binary);
  out_ << utf8_mark;
  add(heads);
}

void CsvWriter::add(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) line += ';';
    line += csv_cell(cell);
  }
  out_ << line << "\r\n";
}

void CsvWriter::finish() { out_.close(); }

}  // namespace relais

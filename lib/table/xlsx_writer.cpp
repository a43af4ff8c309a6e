#include "lib/table/xlsx_writer.h"

#include <xlsxwriter.h>

#include <stdexcept>

#include "lib/text/characters.h"

namespace relais {
namespace {

// As long as a cell may be.
constexpr std::size_t longest_cell = 32'000;
constexpr double usual_width = 22;

void require_done(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error{fmt::format("cannot write a workbook: {}", lxw_strerror(error))};
}

}  // namespace

struct XlsxWriter::Workbook {
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_row_t row = 0;

  void write(const std::vector<std::string>& cells, lxw_format* format);
};

void XlsxWriter::Workbook::write(const std::vector<std::string>& cells, lxw_format* format) {
  lxw_col_t column = 0;
  for (const auto& cell : cells) {
    const auto text = cell.size() > longest_cell ? shortened(cell, longest_cell) : cell;
    if (!text.empty()) require_done(worksheet_write_string(sheet, row, column, text.c_str(), format));
    ++column;
  }
  ++row;
}

XlsxWriter::XlsxWriter(const std::filesystem::path& file, const std::vector<std::string>& heads)
    : workbook_(std::make_unique<Workbook>()) {
  auto folder = file.parent_path().string();
  lxw_workbook_options options{};
  // Each row goes to the disk when the next one begins.
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder.data();
  workbook_->book = workbook_new_opt(file.c_str(), &options);
  if (!workbook_->book) throw std::runtime_error{"cannot begin a workbook"};
  workbook_->sheet = workbook_add_worksheet(workbook_->book, nullptr);
  auto* const bold = workbook_add_format(workbook_->book);
  format_set_bold(bold);
  worksheet_freeze_panes(workbook_->sheet, 1, 0);
  worksheet_set_column(workbook_->sheet, 0, static_cast<lxw_col_t>(std::max<std::size_t>(heads.size(), 1) - 1),
                       usual_width, nullptr);
  workbook_->write(heads, bold);
}

XlsxWriter::~XlsxWriter() {
  if (workbook_->book) lxw_workbook_free(workbook_->book);
}

void XlsxWriter::add(const std::vector<std::string>& cells) { workbook_->write(cells, nullptr); }

void XlsxWriter::finish() {
  auto* const book = workbook_->book;
  // It is freed whether or not it could be written.
  workbook_->book = nullptr;
  require_done(workbook_close(book));
}

}  // namespace relais

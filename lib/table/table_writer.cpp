#include "lib/table/table_writer.h"

#include "lib/table/csv_writer.h"
#include "lib/table/xlsx_writer.h"

namespace relais {

std::unique_ptr<TableWriter> TableWriter::create(TableFormat format, const std::filesystem::path& file,
                                                 const std::vector<std::string>& heads) {
  switch (format) {
    case TableFormat::csv: return std::make_unique<CsvWriter>(file, heads);
    case TableFormat::xlsx: return std::make_unique<XlsxWriter>(file, heads);
  }
  throw std::logic_error{"no such format"};
}

std::string_view type_of(TableFormat format) {
  switch (format) {
    case TableFormat::csv: return "text/csv; charset=utf-8";
    case TableFormat::xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  return {};
}

}  // namespace relais

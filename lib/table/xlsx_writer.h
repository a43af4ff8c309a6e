// An Excel workbook of one sheet (ECMA-376): every cell is text, so that nothing in it is worked out and no number
// loses its zeros.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "lib/table/table_writer.h"

namespace relais {

class XlsxWriter : public TableWriter {
public:
  XlsxWriter(const std::filesystem::path& file, const std::vector<std::string>& heads);
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;
  ~XlsxWriter() override;

  void add(const std::vector<std::string>& cells) override;
  void finish() override;
  std::int64_t most_rows() const override { return 1'048'575; }

private:
  struct Workbook;

  std::unique_ptr<Workbook> workbook_;
};

}  // namespace relais

#include "imports/import_file.h"

#include <fstream>

#include <nlohmann/json.hpp>

#include "imports/columns.h"
#include "lib/table/csv_reader.h"
#include "lib/table/csv_writer.h"
#include "lib/table/xlsx_reader.h"
#include "lib/text/characters.h"
#include "lib/text/json.h"
#include "lib/text/translation.h"

namespace relais::imports {
namespace {

constexpr std::string_view zip_begins = "PK\x03\x04";

std::string as_line(const TableRow& row) {
  std::string json;
  JsonWriter out{json};
  out.begin_array().value(row.line);
  for (const auto& cell : row.cells) out.value(without_apostrophe(cell));
  out.end_array();
  return fmt::format("{}\n", json);
}

TableRow row_of(const std::string& line) {
  const auto json = nlohmann::json::parse(line);
  TableRow row{json.at(0), {}};
  for (std::size_t i = 1; i < json.size(); ++i) row.cells.push_back(json.at(i));
  return row;
}

void name_columns(LaidOutFile& file, std::string_view bytes, const VCardUse& use) {
  file.fields = vcard_fields(bytes, use);
  const auto labels = fields_of(use.kind);
  for (const auto& field : file.fields) file.headers.push_back(labels_of(labels, field));
}

}  // namespace

LaidOutFile laid_out(std::string bytes, const VCardUse& use) {
  LaidOutFile file;
  const bool is_of_vcards = are_vcards(bytes);
  if (is_of_vcards) name_columns(file, bytes, use);
  const auto take = [&](const TableRow& row) {
    if (file.headers.empty()) {
      for (const auto& cell : row.cells) file.headers.push_back(on_one_line(cell));
      while (!file.headers.empty() && file.headers.back().empty()) file.headers.pop_back();
    } else {
      file.lines += as_line(row);
      ++file.count;
    }
  };
  if (bytes.starts_with(zip_begins)) {
    read_xlsx(std::move(bytes), take);
  } else if (is_of_vcards) {
    read_vcard_lines(bytes, use, file.fields, take);
  } else {
    read_csv(bytes, take);
  }
  if (file.count == 0 && is_of_vcards) throw BadTable(std::string{t("There is no card in this file.")});
  if (file.count == 0)
    throw BadTable(std::string{t("There is no line in this file beneath the names of its columns.")});
  return file;
}

SomeLines lines_from(const BlobStore& blobs, const std::string& blob, std::int64_t first_byte, std::size_t most) {
  // They were forgotten.
  if (blob.empty()) return {{}, first_byte, true};
  std::ifstream in{blobs.path_of({blob}), std::ios::binary};
  in.seekg(first_byte);
  SomeLines lines{{}, first_byte, false};
  std::string line;
  while (lines.rows.size() < most && std::getline(in, line)) {
    lines.rows.push_back(row_of(line));
    lines.next_byte += static_cast<std::int64_t>(line.size()) + 1;
  }
  lines.is_end = lines.rows.size() < most;
  return lines;
}

}  // namespace relais::imports

#include "lib/table/table_writer.h"

#include <doctest/doctest.h>

#include <archive.h>
#include <archive_entry.h>

#include <fstream>
#include <iterator>

#include "lib/table/csv_writer.h"
#include "lib/testing/folder.h"

namespace relais {
namespace {

using Cells = std::vector<std::string>;

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string written(TableFormat format, const std::vector<Cells>& rows) {
  const TestFolder folder;
  const auto file = folder.path() / "table";
  auto table = TableWriter::create(format, file, {"Nom", "Téléphone"});
  for (const auto& row : rows) table->add(row);
  table->finish();
  return bytes_of(file);
}

// One part of a workbook, which is an archive.
std::string part_of(const std::string& workbook, const std::string& name) {
  auto* const reader = archive_read_new();
  archive_read_support_format_zip(reader);
  REQUIRE(archive_read_open_memory(reader, workbook.data(), workbook.size()) == ARCHIVE_OK);
  std::string content;
  for (archive_entry* entry = nullptr; archive_read_next_header(reader, &entry) == ARCHIVE_OK;) {
    if (archive_entry_pathname(entry) != name) continue;
    char piece[4096];
    for (la_ssize_t size = 0; (size = archive_read_data(reader, piece, sizeof piece)) > 0;)
      content.append(piece, static_cast<std::size_t>(size));
  }
  archive_read_free(reader);
  return content;
}

}  // namespace

TEST_CASE("a table leaves as text with its mark, semicolons and whole lines") {
  CHECK(written(TableFormat::csv, {{"Gîte du Vieux-Moulin", "065 12 34 56"}, {"", "x"}}) ==
        "\xEF\xBB\xBFNom;Téléphone\r\nGîte du Vieux-Moulin;065 12 34 56\r\n;x\r\n");
}

TEST_CASE("what would end a cell stands in quotes") {
  CHECK(csv_cell("Dupont; fils") == "\"Dupont; fils\"");
  CHECK(csv_cell("dit \"le Grand\"") == "\"dit \"\"le Grand\"\"\"");
  CHECK(csv_cell("une ligne\nune autre") == "\"une ligne\nune autre\"");
  CHECK(csv_cell("Dupont") == "Dupont");
}

TEST_CASE("nothing that somebody typed is worked out by a spreadsheet, and a telephone number stays text") {
  CHECK(csv_cell("=HYPERLINK(\"http://bad.example\")") == "\"'=HYPERLINK(\"\"http://bad.example\"\")\"");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("-2+3") == "'-2+3");
  CHECK(csv_cell("\tcmd") == "\"'\tcmd\"");
  CHECK(csv_cell("\uFF1D1+1") == "'\uFF1D1+1");
  CHECK(csv_cell("+32 65 12 34 56") == "'+32 65 12 34 56");
}

TEST_CASE("a workbook holds every cell as text") {
  const auto sheet = part_of(
      written(TableFormat::xlsx,
              {{"Café <Le Coin> & fils", "+32 65 12 34 56"}, {"=1+1", "0475"}, {std::string(40'000, 'x'), "a\x01z"}}),
      "xl/worksheets/sheet1.xml");

  CHECK(sheet.find("Café &lt;Le Coin&gt; &amp; fils") != std::string::npos);
  CHECK(sheet.find("<t>+32 65 12 34 56</t>") != std::string::npos);
  CHECK(sheet.find("<t>=1+1</t>") != std::string::npos);
  CHECK(sheet.find("<t>0475</t>") != std::string::npos);
  CHECK(sheet.find("<f>") == std::string::npos);
  CHECK(sheet.find(std::string(32'768, 'x')) == std::string::npos);
  CHECK(sheet.find('\x01') == std::string::npos);
}

TEST_CASE("a table that cannot be written says so") {
  const TestFolder folder;

  CHECK_THROWS_AS(TableWriter::create(TableFormat::csv, folder.path() / "nowhere" / "table", {"Nom"}),
                  std::runtime_error);
  auto table = TableWriter::create(TableFormat::xlsx, folder.path() / "nowhere" / "table", {"Nom"});
  CHECK_THROWS_AS(table->finish(), std::runtime_error);
}

}  // namespace relais

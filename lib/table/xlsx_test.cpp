#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "lib/table/xlsx_number.h"
#include "lib/table/xlsx_reader.h"
#include "lib/table/zip_parts.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

using Cells = std::vector<std::string>;

std::string file(const std::string& name) {
  std::ifstream in{std::filesystem::path{RELAIS_SOURCES} / "lib/table/testdata" / name, std::ios::binary};
  REQUIRE(in);
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<TableRow> rows_of(const std::string& name) {
  std::vector<TableRow> rows;
  read_xlsx(file(name), [&](TableRow row) { rows.push_back(std::move(row)); });
  return rows;
}

std::string why_not_read(std::string bytes) {
  const LanguageScope english{Language::en};
  try {
    read_xlsx(std::move(bytes), [](const TableRow&) {});
  } catch (const BadTable& wrong) {
    return wrong.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a sheet is read with its texts, its numbers as they are shown and its days") {
  const auto rows = rows_of("contacts.xlsx");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells == Cells{"Nom", "Téléphone", "Depuis", "Note"});
  CHECK(rows[1].cells == Cells{"Michèle DUPONT", "32474844318", "2026-11-22", "Sonner & attendre"});
  CHECK(rows[1].line == 3);
  CHECK(rows[2].cells == Cells{"Luc PIRARD", "", "2026-11-22 12:00", ""});
}

TEST_CASE("the days of an old Macintosh are counted from its own first") {
  CHECK(rows_of("macintosh.xlsx")[0].cells == Cells{"1904-01-01"});
}

TEST_CASE("days are known by their format in any language, and their letters in quotes are none") {
  CHECK(is_date_format("jj/mm/aaaa"));
  CHECK(is_date_format("[$-80C]d mmmm yyyy"));
  CHECK_FALSE(is_date_format("0.00 \"days\""));
  CHECK_FALSE(is_date_format("[Red]0,00"));
  CHECK(number_text("4.7484431800000006E8") == "474844318");
  CHECK(number_text("0.1") == "0.1");
  CHECK(day_text("59", DayOne::in_1900) == "1900-02-28");
}

TEST_CASE("what is no sheet, what is cut off and what brings rules of its own is refused in a sentence") {
  CHECK_FALSE(why_not_read("nom;ville\n").empty());
  CHECK_FALSE(why_not_read(file("contacts.xlsx").substr(0, 900)).empty());
  CHECK(why_not_read(file("entities.xlsx")).find("well formed") != std::string::npos);
}

TEST_CASE("no more is unpacked of a file than is allowed, however small it is packed") {
  ZipParts parts{file("contacts.xlsx"), 500};
  CHECK(parts.part("_rels/.rels").size() < 500);
  CHECK_THROWS_AS(parts.part("xl/worksheets/sheet1.xml"), BadTable);
}

}  // namespace relais

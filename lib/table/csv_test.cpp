#include <doctest/doctest.h>

#include "lib/table/csv_reader.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

using Cells = std::vector<std::string>;

std::vector<TableRow> rows_of(std::string_view bytes) {
  std::vector<TableRow> rows;
  read_csv(bytes, [&](TableRow row) { rows.push_back(std::move(row)); });
  return rows;
}

std::string why_not_read(std::string_view bytes) {
  const LanguageScope english{Language::en};
  try {
    rows_of(bytes);
  } catch (const BadTable& wrong) {
    return wrong.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a table is cut by what separates its first line most often") {
  CHECK(rows_of("nom;ville\nDupont, frère;Namur\n")[1].cells == Cells{"Dupont, frère", "Namur"});
  CHECK(rows_of("nom,ville\r\n\"Dupont, frère\",Namur\r\n")[1].cells == Cells{"Dupont, frère", "Namur"});
  CHECK(rows_of("nom\tville\nDupont; frère\tNamur")[1].cells == Cells{"Dupont; frère", "Namur"});
}

TEST_CASE("a mark of quotation is doubled within its own, and a line may end there") {
  const auto rows = rows_of("nom;note\n\"Dit \"\"le Grand\"\"\";\"Deux\r\nlignes\"\nSuivant;x\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].cells == Cells{"Dit \"le Grand\"", "Deux\nlignes"});
  CHECK(rows[2].line == 4);
}

TEST_CASE("accents are read in UTF-8 with and without its mark, in Windows-1252 and in UTF-16") {
  CHECK(rows_of("\xEF\xBB\xBFprénom\nZoé\n")[0].cells == Cells{"prénom"});
  CHECK(rows_of("pr\xE9nom\nZo\xE9 \x80\n")[1].cells == Cells{"Zoé €"});
  CHECK(rows_of({"\xFF\xFE"
                 "a\0\n\0\xE9\0",
                 8})[1]
            .cells == Cells{"é"});
}

TEST_CASE("blank lines are passed over and still counted") {
  const auto rows = rows_of("nom;ville\n\n;;\nDupont;Namur\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].line == 4);
}

TEST_CASE("a mark of quotation that is never closed is told with its line") {
  CHECK(why_not_read("nom;ville\nA;B\n\"Dupont;Namur\nC;D\n").find("Line 3") != std::string::npos);
}

TEST_CASE("a line that is too long or too short is told with both lengths, but for blanks at its end") {
  const LanguageScope english{Language::en};
  TableRow row{7, {"a", "b", "c", ""}};
  CHECK(why_not_that_long(row, 3).empty());
  CHECK(row.cells.size() == 3);
  CHECK(why_not_that_long(row, 2) == "Line 7 has 3 columns, and the first line has 2.");
  CHECK(why_not_that_long(row, 4) == "Line 7 has 3 columns, and the first line has 4.");
}

}  // namespace relais

#include "postcodes/postcode_file.h"

#include <algorithm>
#include <charconv>

#include "lib/table/csv_reader.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::postcodes {
namespace {

struct Layout {
  std::size_t columns = 0;
  std::size_t country = 0;
  std::size_t postcode = 0;
  std::size_t town = 0;
  std::size_t latitude = 0;
  std::size_t longitude = 0;
};

// geonames.org/export/zip: country, postcode, place, three divisions with their codes, latitude, longitude, accuracy.
constexpr Layout geonames{12, 0, 1, 2, 9, 10};

void require(bool holds, std::int64_t line, std::string_view words) {
  if (!holds)
    throw BadTable(t("Line {line}: {words}", {{"line", std::to_string(line)}, {"words", std::string{words}}}));
}

std::size_t column(const TableRow& head, std::string_view name) {
  const auto found = std::ranges::find(head.cells, name);
  if (found == head.cells.end()) {
    throw BadTable(
        t("This is no file of postcodes: its first line has no column {name}.", {{"name", std::string{name}}}));
  }
  return static_cast<std::size_t>(found - head.cells.begin());
}

Layout layout_named_in(const TableRow& head) {
  return {head.cells.size(),     column(head, "country_code"), column(head, "zipcode"),
          column(head, "place"), column(head, "latitude"),     column(head, "longitude")};
}

std::optional<double> degrees(const TableRow& row, std::size_t column, double most) {
  const auto text = trimmed(row.cells.at(column));
  if (text.empty()) return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  require(error == std::errc{} && end == text.data() + text.size() && number >= -most && number <= most, row.line,
          t("latitude and longitude are numbers of degrees."));
  return number;
}

bool is_country(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char each) { return each >= 'A' && each <= 'Z'; });
}

Place place_in(TableRow& row, const Layout& layout) {
  if (const auto why = why_not_that_long(row, layout.columns); !why.empty()) throw BadTable(why);
  Place place;
  place.country = on_one_line(row.cells.at(layout.country));
  place.postcode = on_one_line(row.cells.at(layout.postcode));
  place.town = on_one_line(row.cells.at(layout.town));
  require(is_country(place.country), row.line, t("the country has two capital letters."));
  require(!postcode_key(place.postcode).empty(), row.line, t("the postcode is missing."));
  require(!place.town.empty(), row.line, t("the town is missing."));
  place.latitude = degrees(row, layout.latitude, 90);
  place.longitude = degrees(row, layout.longitude, 180);
  return place;
}

bool is_of_geonames(std::string_view bytes) {
  const auto line = bytes.substr(0, bytes.find('\n'));
  return std::ranges::count(line, '\t') >= 10 && line.find("country_code") == std::string_view::npos;
}

}  // namespace

std::vector<Place> places_in(std::string_view bytes) {
  std::vector<Place> places;
  std::optional<Layout> layout;
  const auto take = [&](TableRow row) {
    if (layout) {
      places.push_back(place_in(row, *layout));
    } else {
      layout = layout_named_in(row);
    }
  };
  if (is_of_geonames(bytes)) {
    layout = geonames;
    read_tab_separated(bytes, take);
  } else {
    read_csv(bytes, take);
  }
  if (places.empty()) throw BadTable(std::string{t("There is no postcode in this file.")});
  return places;
}

}  // namespace relais::postcodes

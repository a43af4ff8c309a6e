#include "postcodes/postcode.h"

#include <cctype>
#include <set>

#include "lib/text/characters.h"
#include "lib/text/json.h"

namespace relais::postcodes {
namespace {

constexpr std::size_t most_inserted = 2'000;
// The character behind all others, so that what begins so ends before it.
constexpr std::string_view last_character = "\U0010FFFF";

constexpr Sql delete_country = R"sql(
  DELETE FROM postcodes WHERE country = $1
)sql";

// Many at once, as a list of JSON: each row of its own would be a way to PostgreSQL and back.
constexpr Sql insert_places{R"sql(
  INSERT INTO postcodes (country, postcode_key, place_key, postcode, place, latitude, longitude)
  SELECT json_extract(value, '$.country'), json_extract(value, '$.postcode_key'), json_extract(value, '$.place_key'),
         json_extract(value, '$.postcode'), json_extract(value, '$.place'), json_extract(value, '$.latitude'),
         json_extract(value, '$.longitude')
    FROM json_each($1) WHERE true
  ON CONFLICT DO NOTHING
)sql",
                            R"sql(
  INSERT INTO postcodes (country, postcode_key, place_key, postcode, place, latitude, longitude)
  SELECT country, postcode_key, place_key, postcode, place, latitude, longitude
    FROM json_to_recordset(CAST($1 AS json))
         AS place(country TEXT, postcode_key TEXT, place_key TEXT, postcode TEXT, place TEXT,
                  latitude DOUBLE PRECISION, longitude DOUBLE PRECISION)
  ON CONFLICT DO NOTHING
)sql"};

constexpr Sql select_by_postcode = R"sql(
  SELECT country, postcode, place, latitude, longitude FROM postcodes
   WHERE country = $1 AND postcode_key >= $2 AND postcode_key < $3 AND place_key >= $4 AND place_key < $5
   ORDER BY postcode_key, place_key LIMIT 20
)sql";

constexpr Sql select_by_town = R"sql(
  SELECT country, postcode, place, latitude, longitude FROM postcodes
   WHERE country = $1 AND place_key >= $2 AND place_key < $3
   ORDER BY place_key, postcode_key LIMIT 20
)sql";

std::string behind(const std::string& beginning) { return fmt::format("{}{}", beginning, last_character); }

void insert(Transaction& tx, std::span<const Place> places) {
  std::string json;
  JsonWriter out{json};
  out.elements(places, [](JsonWriter& row, const Place& place) {
    row.begin_object().field("country", place.country).field("postcode_key", postcode_key(place.postcode));
    row.field("place_key", folded(place.town)).field("postcode", place.postcode).field("place", place.town);
    row.field("latitude", place.latitude).field("longitude", place.longitude).end_object();
  });
  tx.run(insert_places, json);
}

}  // namespace

Place Place::from(Row& row) {
  return {row.read<std::string>(), row.read<std::string>(), row.read<std::string>(), row.read<std::optional<double>>(),
          row.read<std::optional<double>>()};
}

std::string postcode_key(std::string_view postcode) {
  std::string key;
  for (const char each : raised(postcode)) {
    if (std::isalnum(static_cast<unsigned char>(each)) != 0) key += each;
  }
  // "L-4968", "B-1000": the letters tell the country once more. Those of Britain and the Netherlands hold some within.
  const auto digit = key.find_first_of("0123456789");
  const bool ends_in_digits =
      digit != std::string::npos && key.find_first_not_of("0123456789", digit) == std::string::npos;
  return ends_in_digits ? key.substr(digit) : key;
}

std::vector<Place> places_like(Reads& db, const std::string& country, const std::string& postcode,
                               const std::string& town) {
  const auto number = postcode_key(postcode);
  const auto name = folded(on_one_line(town));
  if (!number.empty()) {
    return db.all<Place>(select_by_postcode, country, number, behind(number), name, behind(name));
  }
  if (name.empty()) return {};
  return db.all<Place>(select_by_town, country, name, behind(name));
}

void replace_places(Transaction& tx, const std::vector<Place>& places) {
  std::set<std::string> countries;
  for (const auto& place : places) countries.insert(place.country);
  for (const auto& country : countries) tx.run(delete_country, country);
  const std::span all{places};
  for (std::size_t at = 0; at < all.size(); at += most_inserted) {
    insert(tx, all.subspan(at, std::min(most_inserted, all.size() - at)));
  }
}

}  // namespace relais::postcodes

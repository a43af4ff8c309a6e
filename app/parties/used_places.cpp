#include "parties/used_places.h"

namespace relais::parties {
namespace {

// Of a postcode that thousands have the newest cards tell enough.
constexpr Sql select_places = R"sql(
  SELECT postcode, town, country
    FROM (SELECT postcode, town, country
            FROM (SELECT postcode, town, country FROM parties
                   WHERE postcode = $1 AND postcode <> '' ORDER BY id DESC LIMIT 300) AS of_parties
          UNION ALL
          SELECT postcode, town, country
            FROM (SELECT postcode, town, country FROM sites
                   WHERE postcode = $1 AND postcode <> '' ORDER BY id DESC LIMIT 300) AS of_sites) AS used
   WHERE town <> '' AND country IN ('', $2)
   GROUP BY postcode, town, country ORDER BY count(*) DESC, town LIMIT 20
)sql";

}  // namespace

UsedPlace UsedPlace::from(Row& row) {
  return {row.read<std::string>(), row.read<std::string>(), row.read<std::string>()};
}

std::vector<UsedPlace> places_with_postcode(Reads& db, const std::string& postcode, const std::string& country) {
  return db.all<UsedPlace>(select_places, postcode, country);
}

}  // namespace relais::parties

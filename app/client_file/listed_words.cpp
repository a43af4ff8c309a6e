#include "client_file/listed_words.h"

#include "lib/time/zone.h"
#include "people/language.h"

namespace relais::client_file {
namespace {

constexpr Sql select_tags{R"sql(
  SELECT record_id, name FROM taggings JOIN tags ON tags.id = taggings.tag_id
   WHERE record_kind = $1 AND record_id IN (SELECT value FROM json_each($2)) ORDER BY name_key
)sql",
                          R"sql(
  SELECT record_id, name FROM taggings JOIN tags ON tags.id = taggings.tag_id
   WHERE record_kind = $1 AND record_id = ANY (CAST($2 AS BIGINT[])) ORDER BY name_key
)sql"};

}  // namespace

void add_word(std::string& words, std::string_view word) {
  if (!words.empty()) words += ", ";
  words += word;
}

std::string day_in_figures(Timestamp at) {
  const std::chrono::year_month_day day{local_time(at).day};
  return fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()),
                     static_cast<int>(day.year()));
}

std::string day_in_figures(const std::string& year_month_day) {
  if (year_month_day.size() != 10) return year_month_day;
  return fmt::format("{}/{}/{}", year_month_day.substr(8), year_month_day.substr(5, 2), year_month_day.substr(0, 4));
}

std::string language_in_words(const std::string& language) {
  const auto known = named<Language>(language);
  return std::string{known ? filter_label(*known) : std::string_view{}};
}

std::vector<TaggedCard> tags_on(Reads& db, Cards cards, const std::string& ids) {
  return db.all<TaggedCard>(select_tags, kind_of(cards), ids);
}

}  // namespace relais::client_file

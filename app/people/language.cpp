#include "people/language.h"

#include "lib/text/catalogue.h"

namespace relais {

std::string_view filter_label(Language language) {
  switch (language) {
    case Language::fr: return t("French");
    case Language::nl: return t("Dutch");
    case Language::de: return t("German");
    case Language::en: return t("English");
  }
  return {};
}

}  // namespace relais

namespace relais::people {
namespace {

constexpr Sql select_language = R"sql(
  SELECT language FROM people WHERE id = $1
)sql";

constexpr Sql update_language = R"sql(
  UPDATE people SET language = $2 WHERE id = $1
)sql";

}  // namespace

std::string_view name_among_its_speakers(Language language) {
  switch (language) {
    case Language::fr: return "Français";
    case Language::nl: return "Nederlands";
    case Language::de: return "Deutsch";
    case Language::en: return "English";
  }
  return {};
}

Language language_of(Reads& db, Id<Person> person) { return db.value<Language>(select_language, person); }

Options languages_on_offer(Language own) {
  Options options;
  for (const auto language : all_of<Language>()) {
    if (language == own || is_whole(interface_catalogue, language))
      options.push_back({std::string{name_of(language)}, std::string{name_among_its_speakers(language)}});
  }
  return options;
}

bool choose_language(Transaction& tx, const Person& person, Language language) {
  if (person.language == language) return false;
  tx.run(update_language, person.id, language);
  record(tx, person, {"person", person.id.value}, "changed",
         {change("language", std::string{name_of(person.language)}, std::string{name_of(language)})});
  return true;
}

}  // namespace relais::people

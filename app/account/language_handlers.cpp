#include "account/language_handlers.h"

#include "account/language_page.h"
#include "layout/frame_of.h"
#include "people/language.h"

namespace relais::account {
namespace {

LanguagePage language_page(const Request& http, Mistakes mistakes) {
  LanguagePage page;
  page.frame = frame_of(http, std::string{t("My language")}, "/account/language", "");
  page.language = http.person().language;
  page.languages = people::languages_on_offer(page.language);
  page.mistakes = std::move(mistakes);
  return page;
}

}  // namespace

void write_json(JsonWriter& out, const LanguagePage& page) {
  out.begin_object().field("language", page.language);
  out.list("languages", page.languages, [](JsonWriter& row, const Option& each) { row.value(each.value); })
      .end_object();
}

Response edit_language(Request& http) { return page(language_page(http, {})); }

Response update_language(Request& http) {
  const auto typed = http.typed("language");
  if (!offers(people::languages_on_offer(http.person().language), typed)) {
    return page(language_page(http, {{"language", std::string{t("Choose one of these languages.")}}}),
                Status::unprocessable);
  }
  const auto language = named<Language>(typed).value();
  people::choose_language(http.tx(), http.person(), language);
  // From here on it is the one that he is spoken to in.
  const LanguageScope scope{language};
  return see_other("/account/language", t("Your choice is kept."));
}

}  // namespace relais::account

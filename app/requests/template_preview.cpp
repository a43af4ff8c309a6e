#include "requests/template_preview.h"

#include "answer_templates/pages.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/zone.h"
#include "requests/answer_texts.h"
#include "requests/number.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::string_view select_newest =
    "SELECT number FROM requests WHERE {} ORDER BY received_at DESC, id DESC LIMIT 1";
constexpr std::string_view select_newest_of_type =
    "SELECT number FROM requests WHERE type_id = $2 AND {} ORDER BY received_at DESC, id DESC LIMIT 1";

// Of those that he sees.
std::optional<std::string> newest_number(Reads& db, const Person& person, const std::optional<Id<RequestType>>& type) {
  const auto readable = readable_by(person);
  if (!type) return db.first<std::string>(kept(fmt::format(select_newest, readable)), person.id);
  return db.first<std::string>(kept(fmt::format(select_newest_of_type, readable)), person.id, *type);
}

std::optional<Request> request_meant(Reads& db, const Person& person, const std::string& typed) {
  const std::chrono::year_month_day today{local_time(now()).day};
  for (const auto& number : numbers_meant(typed, static_cast<int>(today.year()))) {
    if (auto found = request_seen_by(db, person, number)) return found;
  }
  return std::nullopt;
}

void show_on_request(const relais::Request& http, answer_templates::TemplateFormPage& form) {
  auto& preview = form.preview;
  preview.number = std::string{trimmed(http.typed("on_request"))};
  if (preview.number.empty())
    preview.number = newest_number(http.db(), http.person(), id_in<RequestType>(form.typed.type)).value_or("");
  if (preview.number.empty()) {
    preview.mistake = t("There is no such request yet: type the number of another.");
    return;
  }
  const auto request = request_meant(http.db(), http.person(), preview.number);
  if (!request) {
    preview.mistake = t("You see no request with the number “{number}”.", {{"number", preview.number}});
    return;
  }
  preview.number = request->number;
  preview.text = answer_text(form.typed.body, *request, http.person(), http.settings());
}

// Nothing is kept: the same form comes back, with the text below.
Response shown_in_form(const relais::Request& http, const answer_templates::AnswerTemplate* existing) {
  auto form = answer_templates::template_form_page(http, existing);
  form.typed = answer_templates::typed_template(http);
  show_on_request(http, form);
  return page(std::move(form), Status::unprocessable);
}

}  // namespace

Response preview_new_template(relais::Request& http) { return shown_in_form(http, nullptr); }

Response preview_template(relais::Request& http) {
  const auto existing =
      answer_templates::find(http.db(), http.id_in_path<answer_templates::AnswerTemplate>("template"));
  if (!existing) throw NotFound();
  return shown_in_form(http, &*existing);
}

}  // namespace relais::requests

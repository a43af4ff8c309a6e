#include "answer_templates/answer_templates_handlers.h"

#include <algorithm>

#include "answer_templates/pages.h"
#include "dispatch/edited_fields.h"
#include "lib/text/characters.h"
#include "lib/text/text_fields.h"
#include "people/language.h"

namespace relais::answer_templates {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_body = 20'000;

AnswerTemplate template_in_path(const Request& http) {
  auto found = find(http.db(), http.id_in_path<AnswerTemplate>("template"));
  if (!found) throw NotFound();
  return *std::move(found);
}

std::string in_words(const std::vector<std::string>& unknown, const std::string& known) {
  std::vector<std::string> nearest;
  for (const auto& each : unknown) {
    const std::string near{nearest_field(each, fields)};
    if (std::ranges::find(nearest, near) == nearest.end()) nearest.push_back(near);
  }
  return t("There is no field {names}: perhaps {nearest}? There are: {fields}.",
           {{"names", in_braces(unknown)}, {"nearest", in_braces(nearest)}, {"fields", known}});
}

Mistakes mistakes_in(const TemplateSettings& settings, const TemplateFormPage& form) {
  Mistakes mistakes;
  const auto wrong = [&](const char* field, std::string words) { mistakes.push_back({field, std::move(words)}); };
  if (settings.name.empty() || characters(settings.name) > longest_name)
    wrong("name", std::string{t("Give it a name of at most 100 characters.")});
  if (!settings.type.empty() && !offers(form.types, settings.type))
    wrong("type", std::string{t("There is no such type.")});
  if (!settings.team.empty() && !offers(form.teams, settings.team))
    wrong("team", std::string{t("There is no such team.")});
  if (!named<Language>(settings.language)) wrong("language", std::string{t("Choose a language.")});
  if (settings.body.empty()) wrong("body", std::string{t("Write what is to be said.")});
  if (characters(settings.body) > longest_body)
    wrong("body", t("At most {count} characters, please.", {{"count", std::to_string(longest_body)}}));
  if (const auto unknown = unknown_fields(settings.body, fields); !unknown.empty())
    wrong("body", in_words(unknown, form.fields));
  return mistakes;
}

AnswerTemplate as_kept(const TemplateSettings& settings, const TemplateFormPage& form) {
  AnswerTemplate wanted;
  wanted.name = settings.name;
  wanted.team = id_in<Team>(settings.team);
  wanted.team_name = labels_of(form.teams, settings.team);
  wanted.type = id_in<RequestType>(settings.type);
  wanted.language = named<Language>(settings.language).value_or(Language::fr);
  wanted.body = settings.body;
  return wanted;
}

Response kept(const Request& http, std::string_view words, Status status = Status::ok) {
  if (http.wants_json()) return page(templates_page(http), status);
  return see_other("/answer-templates", words);
}

}  // namespace

Response index_templates(Request& http) { return page(templates_page(http)); }

Response new_template(Request& http) { return page(template_form_page(http, nullptr)); }

Response create_template(Request& http) {
  auto form = template_form_page(http, nullptr);
  form.typed = typed_template(http);
  form.mistakes = mistakes_in(form.typed, form);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  add(http.tx(), as_kept(form.typed, form), http.person());
  return kept(http, t("The template is kept, and offered in answers from now on."), Status::created);
}

Response edit_template(Request& http) {
  const auto existing = template_in_path(http);
  return page(template_form_page(http, &existing));
}

Response update_template(Request& http) {
  const auto existing = template_in_path(http);
  auto form = template_form_page(http, &existing);
  const std::vector<EditedField<TemplateSettings>> edited{
      {"name", t("Name"), &TemplateSettings::name, as_typed},
      {"type", t("Type"), &TemplateSettings::type,
       [&](const std::string& type) { return labels_of(form.types, type); }},
      {"team", t("Team"), &TemplateSettings::team,
       [&](const std::string& team) { return labels_of(form.teams, team); }},
      {"language", t("Language"), &TemplateSettings::language,
       [&](const std::string& language) { return labels_of(form.languages, language); }},
      {"body", t("What it says"), &TemplateSettings::body, as_typed}};
  const auto check = [&](const auto& settings) { return mistakes_in(settings, form); };
  if (auto refusal = sent_back(http, existing.ref(), form, typed_template(http), edited, check))
    return *std::move(refusal);
  change(http.tx(), existing, as_kept(form.typed, form), http.person());
  return kept(http, t("The template is kept, and offered in answers from now on."));
}

Response destroy_template(Request& http) {
  const auto existing = template_in_path(http);
  remove(http.tx(), existing, http.person());
  return kept(http, t("“{name}” is offered no longer.", {{"name", existing.name}}));
}

}  // namespace relais::answer_templates

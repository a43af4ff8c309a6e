#include "answer_templates/pages.h"

#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/text/text_fields.h"
#include "lib/time/clock.h"
#include "people/language.h"
#include "people/membership.h"

namespace relais::answer_templates {
namespace {

constexpr std::size_t longest_beginning = 140;

std::string_view title_of(std::string_view kind) {
  if (kind == "added") return t("Added");
  if (kind == "removed") return t("Removed");
  return t("Changed");
}

std::string_view field_of(std::string_view field) {
  if (field == "name") return t("Name");
  if (field == "type") return t("Type");
  if (field == "team") return t("Team");
  if (field == "language") return t("Language");
  return t("What it says");
}

std::string value_of(std::string_view, const std::string& value) { return value; }

const HistoryWords words{title_of, field_of, value_of};

TemplateSettings settings_of(const AnswerTemplate& existing) {
  return {existing.name, existing.type ? std::to_string(existing.type->value) : std::string{},
          existing.team ? std::to_string(existing.team->value) : std::string{}, std::string{name_of(existing.language)},
          existing.body};
}

Options types_on_offer(Reads& db) {
  Options options;
  for (const auto& type : request_types::all(db)) options.push_back({std::to_string(type.id.value), type.name});
  return options;
}

void fill(const Request& http, TemplateFormPage& page, const AnswerTemplate& existing) {
  page.frame.title = existing.name;
  page.action = fmt::format("/answer-templates/{}", existing.id.value);
  page.typed = page.seen = settings_of(existing);
  page.history = history_of(http.db(), existing.ref(), words);
}

}  // namespace

std::string TemplateLine::beginning() const { return shortened(on_one_line(content.body), longest_beginning); }

TemplatesPage templates_page(const Request& http) {
  TemplatesPage page;
  page.frame = frame_of(http, std::string{t("Answer templates")}, "/request-types", "answer_template");
  for (auto& each : all(http.db())) page.lines.push_back({std::move(each)});
  return page;
}

TemplateSettings typed_template(const Request& http) {
  return {on_one_line(http.typed("name")), http.typed("type"), http.typed("team"), http.typed("language"),
          std::string{trimmed(http.typed("body"))}};
}

TemplateFormPage template_form_page(const Request& http, const AnswerTemplate* existing) {
  TemplateFormPage page;
  page.frame = frame_of(http, std::string{t("New answer template")}, "/request-types", "");
  page.action = "/answer-templates";
  page.types = types_on_offer(http.db());
  page.teams = people::team_options(
      http.db(), existing && existing->team ? std::vector{*existing->team} : std::vector<Id<Team>>{});
  page.languages = options_of<Language>();
  page.fields = in_braces(fields);
  page.back_name = std::string{t("Answer templates")};
  page.typed.language = page.seen.language = name_of(Language::fr);
  page.is_new = !existing;
  page.now = now();
  if (existing) fill(http, page, *existing);
  return page;
}

void write_json(JsonWriter& out, const TemplatesPage& page) {
  out.begin_object().list("answer_templates", page.lines, [](JsonWriter& row, const auto& line) {
    const auto& each = line.content;
    row.begin_object().field("id", each.id.value).field("name", each.name).field("type", each.type_name);
    row.field("team", each.team_name).field("language", each.language).field("body", each.body).end_object();
  });
  out.end_object();
}

}  // namespace relais::answer_templates

// Where the answers that are written again and again are read and changed.
#pragma once

#include "answer_templates/answer_template.h"
#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "dispatch/request.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "people/history.h"

namespace relais::answer_templates {

struct TemplateLine {
  AnswerTemplate content;

  std::string address() const { return fmt::format("/answer-templates/{}", content.id.value); }
  // The first words, on one line.
  std::string beginning() const;
};

struct TemplatesPage {
  Frame frame;
  std::vector<TemplateLine> lines;
};

struct TemplateSettings {
  std::string name;
  std::string type;  // its number, empty for every type
  std::string team;  // its number, empty for every team
  std::string language;
  std::string body;
};

// The text as it would stand in an answer on a request.
struct TemplatePreview {
  std::string number;  // as typed, or of the newest that it would be offered on
  std::string text;    // empty where nobody has looked yet
  std::string mistake;
};

struct TemplateFormPage {
  Frame frame;
  std::string action;
  TemplateSettings typed;
  TemplateSettings seen;
  Options types;
  Options teams;
  Options languages;
  std::string fields;  // "{{number}}, {{title}}"
  bool is_new = false;
  History history;
  Timestamp now;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;
  std::string back = "/answer-templates";
  std::string back_name;
  TemplatePreview preview;

  std::string preview_address() const { return action + "/preview"; }
};

TemplatesPage templates_page(const Request& http);
// What came with its form.
TemplateSettings typed_template(const Request& http);
// Of a new one where there is none.
TemplateFormPage template_form_page(const Request& http, const AnswerTemplate* existing);

void render(HtmlWriter& out, const TemplatesPage& page);     // views/templates_page.html
void render(HtmlWriter& out, const TemplateFormPage& page);  // views/template_form_page.html
void write_json(JsonWriter& out, const TemplatesPage& page);

}  // namespace relais::answer_templates

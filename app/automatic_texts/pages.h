// Where the words that the program writes by itself are read, changed and switched off.
#pragma once

#include "automatic_texts/automatic_text.h"
#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "dispatch/request.h"
#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::automatic_texts {

struct TextLine {
  AutomaticText text;

  std::string address() const { return "/automatic-texts/" + text.which.key(); }
  // The first words, on one line.
  std::string beginning() const;
};

struct TextsPage {
  Frame frame;
  std::vector<TextLine> lines;
  Options occasions;
  Options languages;
  Options types;
};

struct TextSettings {
  std::string body;
  std::string is_on;       // "yes" or "no"
  std::string after_days;  // of a reminder
};

struct TextFormPage {
  Frame frame;
  AutomaticText text;
  std::string action;
  TextSettings typed;
  TextSettings seen;
  // With a request that might be.
  std::string preview;
  std::string fields;  // "{{number}}, {{title}}"
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;
  std::string back = "/automatic-texts";
  std::string back_name;
};

TextsPage texts_page(const Request& http);
TextFormPage text_form_page(const Request& http, const AutomaticText& text);
TextSettings settings_of(const AutomaticText& text);

void render(HtmlWriter& out, const TextsPage& page);     // views/texts_page.html
void render(HtmlWriter& out, const TextFormPage& page);  // views/text_form_page.html
void write_json(JsonWriter& out, const TextsPage& page);

}  // namespace relais::automatic_texts

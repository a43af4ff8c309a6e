// Display options of a form: which of its fields I want to see.
#pragma once

#include <string>
#include <vector>

#include "client_file/form_display.h"
#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::client_file {

struct FormDisplayPage {
  struct Line {
    FormField field;
    bool is_shown = false;
    bool is_shown_to_everybody = false;
  };

  Frame frame;
  FormName form = FormName::party;
  std::vector<Line> lines;
  // Says what whoever chose nothing sees.
  bool may_choose_for_everybody = false;
};

void render(HtmlWriter& out, const FormDisplayPage& page);      // views/form_display_page.html
void write_json(JsonWriter& out, const FormDisplayPage& page);  // form_display_handlers.cpp

}  // namespace relais::client_file

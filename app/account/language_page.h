// In which language I am spoken to.
#pragma once

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "lib/text/translation.h"

namespace relais::account {

struct LanguagePage {
  Frame frame;
  Options languages;
  Language language = Language::fr;
  Mistakes mistakes;
};

void render(HtmlWriter& out, const LanguagePage& page);      // views/language_page.html
void write_json(JsonWriter& out, const LanguagePage& page);  // language_handlers.cpp

}  // namespace relais::account

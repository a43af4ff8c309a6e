// A person being added or changed.
#pragma once

#include "dispatch/edit_conflict.h"
#include "dispatch/options.h"
#include "layout/frame.h"
#include "people/person_settings.h"

namespace relais::people {

struct PersonFormPage {
  Frame frame;
  // Nothing for one who is to be added.
  std::optional<std::int64_t> id;
  PersonSettings typed;
  PersonSettings seen;
  Options languages;
  Options roles;
  Options teams;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;

  std::string action() const { return id ? fmt::format("/people/{}", *id) : "/people"; }
};

void render(HtmlWriter& out, const PersonFormPage& page);  // views/person_form_page.html

}  // namespace relais::people

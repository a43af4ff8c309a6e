// The forms in which a type, its stages, its resources and what it asks for are changed.
#pragma once

#include "dispatch/edit_conflict.h"
#include "layout/frame.h"
#include "requests/types/required_fields.h"
#include "requests/types/resources.h"
#include "requests/types/settings.h"

namespace relais::requests {

// What every such form has: where it goes, what was there when it was shown, what is wrong.
template <class Settings>
struct FormPage {
  Frame frame;
  std::string action;
  // The page to go back to, and its name.
  std::string back;
  std::string back_name;
  Settings typed;
  Settings seen;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;
};

struct TypeFormPage : FormPage<TypeSettings> {
  bool is_new = false;
  TypeOptions options;
};

struct StageFormPage : FormPage<StageSettings> {
  std::string state;  // in words
  Options fields;
  bool can_ask = false;
};

struct ResourceFormPage : FormPage<ResourceSettings> {};

struct RequiredFieldsPage : FormPage<RequiredFields> {
  Options fields;
  bool asks_for_the_usual = false;
};

void render(HtmlWriter& out, const TypeFormPage& page);        // views/type_form_page.html
void render(HtmlWriter& out, const StageFormPage& page);       // views/stage_form_page.html
void render(HtmlWriter& out, const ResourceFormPage& page);    // views/resource_form_page.html
void render(HtmlWriter& out, const RequiredFieldsPage& page);  // views/required_fields_page.html

}  // namespace relais::requests

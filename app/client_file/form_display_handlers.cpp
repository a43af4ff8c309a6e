#include "client_file/form_display_handlers.h"

#include "client_file/form_display_page.h"
#include "dispatch/typed_list.h"
#include "layout/frame_of.h"
#include "lib/text/translation.h"

namespace relais::client_file {
namespace {

FormName form_in_path(const Request& http) {
  if (const auto form = named<FormName>(http.in_path("form"))) return *form;
  throw NotFound();
}

}  // namespace

void write_json(JsonWriter& out, const FormDisplayPage& page) {
  out.begin_object().field("form", page.form).list("fields", page.lines, [](JsonWriter& row, const auto& line) {
    row.begin_object().field("name", line.field.name).field("label", line.field.label);
    row.field("is_needed", line.field.is_needed).field("is_shown", line.is_shown);
    row.field("is_shown_to_everybody", line.is_shown_to_everybody).end_object();
  });
  out.end_object();
}

Response show_form_display(Request& http) {
  FormDisplayPage shown;
  shown.form = form_in_path(http);
  shown.frame = frame_of(http, std::string{filter_label(shown.form)}, "/parties", "");
  const auto mine = shown_fields(http.db(), http.person(), shown.form);
  const auto usual = usually_shown(http.db(), shown.form);
  for (auto& field : fields_of(shown.form)) {
    const bool is_mine = mine.shows(field.name);
    const bool is_usual = usual.shows(field.name);
    shown.lines.push_back({std::move(field), is_mine, is_usual});
  }
  shown.may_choose_for_everybody = may(http.person(), Right::manage_types);
  return page(std::move(shown));
}

Response update_form_display(Request& http) {
  const auto form = form_in_path(http);
  const bool is_for_everybody = !http.typed("everybody").empty();
  if (is_for_everybody) require(may(http.person(), Right::manage_types), Right::manage_types);
  keep_display(http.tx(), http.person(), form, typed_list(http, "shown"),
               is_for_everybody ? ChosenFor::everybody : ChosenFor::oneself);
  return see_other(fmt::format("/form-displays/{}", name_of(form)),
                   is_for_everybody ? t("This is what whoever chose nothing sees from now on.")
                                    : t("These fields are kept for you."));
}

}  // namespace relais::client_file

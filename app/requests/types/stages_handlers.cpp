#include "dispatch/edited_fields.h"
#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "requests/types/kept.h"
#include "requests/types/pages.h"
#include "requests/types/types_handlers.h"

namespace relais::requests {
namespace {

StageSettings read_form(const relais::Request& http) {
  return {on_one_line(http.typed("name")), http.typed("state"),
          chosen_among(options_of<Field>(), typed_list(http, "fields"))};
}

std::vector<EditedField<StageSettings>> fields_of(const StageFormPage& form) {
  return {{"name", t("Name of the stage"), &StageSettings::name, as_typed},
          {"fields", t("Asked for at this stage"), &StageSettings::fields,
           [&form](const auto& fields) { return labels_of(form.fields, fields); }}};
}

// The page of the type, with what was typed and what is wrong with it.
Response refused(const relais::Request& http, const RequestType& type, StageSettings typed, Mistakes mistakes) {
  auto content = type_page(http, type);
  content.new_stage = std::move(typed);
  content.mistakes = std::move(mistakes);
  return page(std::move(content), Status::unprocessable);
}

}  // namespace

Response create_type_stage(relais::Request& http) {
  const auto type = type_in_path(http);
  auto typed = read_form(http);
  auto mistakes = mistakes_in(http.db(), type, typed, std::nullopt);
  if (!mistakes.empty()) return refused(http, type, std::move(typed), std::move(mistakes));

  add_stage(http.tx(), type, typed, http.person());
  return kept(http, type.id, t("The stage is added."), Status::created);
}

Response edit_type_stage(relais::Request& http) {
  const auto type = type_in_path(http);
  return page(stage_form_page(http, type, stage_in_path(http, type)));
}

Response update_type_stage(relais::Request& http) {
  const auto type = type_in_path(http);
  const auto stage = stage_in_path(http, type);
  auto form = stage_form_page(http, type, stage);
  const auto check = [&](const auto& settings) { return mistakes_in(http.db(), type, settings, stage.id); };
  if (auto refusal = sent_back(http, type.ref(), form, read_form(http), fields_of(form), check))
    return *std::move(refusal);

  change_stage(http.tx(), type, stage, form.typed, http.person());
  return kept(http, type.id, t("The stage is kept."));
}

Response update_type_stage_position(relais::Request& http) {
  const auto type = type_in_path(http);
  const auto stage = stage_in_path(http, type);
  const auto direction = named<Direction>(http.typed("direction"));
  if (!direction) return refused(http, type, {}, {{"direction", std::string{t("Say “up” or “down”.")}}});
  shift_stage(http.tx(), type, stage, *direction, http.person());
  return kept(http, type.id, {});
}

Response destroy_type_stage(relais::Request& http) {
  const auto type = type_in_path(http);
  const auto stage = stage_in_path(http, type);
  if (const auto count = requests_at(http.db(), stage.id); count > 0) {
    auto sentence =
        tn("{count} request is at the stage “{stage}”: move it on first.",
           "{count} requests are at the stage “{stage}”: move them on first.", count, {{"stage", stage.name}});
    return refused(http, type, {}, {{"stage", std::move(sentence)}});
  }
  remove_stage(http.tx(), type, stage, http.person());
  return kept(http, type.id, t("The stage is removed."));
}

}  // namespace relais::requests

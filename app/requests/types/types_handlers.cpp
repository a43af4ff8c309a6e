#include "requests/types/types_handlers.h"

#include "dispatch/edited_fields.h"
#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "requests/types/kept.h"
#include "requests/types/pages.h"

namespace relais::requests {
namespace {

TypeSettings read_form(const relais::Request& http, const TypeOptions& options) {
  TypeSettings typed;
  typed.name = on_one_line(http.typed("name"));
  typed.team = http.typed("team");
  typed.guidance = trimmed(http.typed("guidance"));
  typed.teams = chosen_among(options.teams, typed_list(http, "teams"));
  typed.people = chosen_among(options.people, typed_list(http, "people"));
  return typed;
}

std::vector<EditedField<TypeSettings>> fields_of(const TypeOptions& options) {
  const auto teams = [&options](const std::string& chosen) { return labels_of(options.teams, chosen); };
  const auto people = [&options](const std::string& chosen) { return labels_of(options.people, chosen); };
  return {{"name", t("Name"), &TypeSettings::name, as_typed},
          {"team", t("Team"), &TypeSettings::team, teams},
          {"guidance", t("What to know"), &TypeSettings::guidance, as_typed},
          {"teams", t("Kept to the teams"), &TypeSettings::teams, teams},
          {"people", t("Who answers"), &TypeSettings::people, people}};
}

}  // namespace

Response kept(const relais::Request& http, Id<RequestType> id, std::string_view words, Status status) {
  const auto type = request_type(http.db(), id).value();
  if (http.wants_json()) return page(type_page(http, type), status).with("Location", type.address());
  return see_other(type.address(), words);
}

Response index_types(relais::Request& http) { return page(types_page(http)); }

Response show_type(relais::Request& http) { return page(type_page(http, type_in_path(http))); }

Response new_type(relais::Request& http) { return page(type_form_page(http, nullptr)); }

Response edit_type(relais::Request& http) {
  const auto type = type_in_path(http);
  return page(type_form_page(http, &type));
}

Response create_type(relais::Request& http) {
  auto form = type_form_page(http, nullptr);
  form.typed = read_form(http, form.options);
  form.mistakes = mistakes_in(http.db(), form.typed, form.options, std::nullopt);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);

  const auto id = add_type(http.tx(), form.typed, http.person());
  return kept(http, id, t("The type is added, and offered from now on."), Status::created);
}

Response update_type(relais::Request& http) {
  const auto type = type_in_path(http);
  auto form = type_form_page(http, &type);
  const auto typed = read_form(http, form.options);
  const auto check = [&](const auto& settings) { return mistakes_in(http.db(), settings, form.options, type.id); };
  if (auto refusal = sent_back(http, type.ref(), form, typed, fields_of(form.options), check))
    return *std::move(refusal);

  change_type(http.tx(), type, form.typed, http.person());
  return kept(http, type.id, t("The type is kept."));
}

Response create_type_retirement(relais::Request& http) {
  const auto type = type_in_path(http);
  retire(http.tx(), type, http.person());
  return kept(http, type.id, t("The type is retired: it is offered no longer."));
}

Response destroy_type_retirement(relais::Request& http) {
  const auto type = type_in_path(http);
  bring_back(http.tx(), type, http.person());
  return kept(http, type.id, t("The type is back: it is offered from now on."));
}

Response edit_required_fields(relais::Request& http) { return page(required_fields_page(http, type_in_path(http))); }

Response update_required_fields(relais::Request& http) {
  const auto type = type_in_path(http);
  auto form = required_fields_page(http, type);
  const auto read = [&](const char* name) { return chosen_among(form.fields, typed_list(http, name)); };
  const RequiredFields typed{read("qualified"), read("assigned"), read("in_progress"), read("resolved")};
  const auto said = [&form](const std::string& chosen) { return labels_of(form.fields, chosen); };
  const std::vector<EditedField<RequiredFields>> fields{
      {"qualified", t("Before it is qualified"), &RequiredFields::qualified, said},
      {"assigned", t("Before it is assigned"), &RequiredFields::assigned, said},
      {"in_progress", t("Before work begins"), &RequiredFields::in_progress, said},
      {"resolved", t("Before it is resolved"), &RequiredFields::resolved, said}};
  const auto check = [](const auto& settings) { return mistakes_in(settings); };
  if (auto refusal = sent_back(http, type.ref(), form, typed, fields, check)) return *std::move(refusal);

  set_required_fields(http.tx(), type, form.typed, http.person());
  return kept(http, type.id, t("What is asked for is kept."));
}

}  // namespace relais::requests

#include "dispatch/edited_fields.h"
#include "lib/text/characters.h"
#include "requests/types/kept.h"
#include "requests/types/pages.h"
#include "requests/types/types_handlers.h"

namespace relais::requests {
namespace {

ResourceSettings read_form(const relais::Request& http) {
  return {on_one_line(http.typed("label")), on_one_line(http.typed("address"))};
}

Response refused(const relais::Request& http, const RequestType& type, ResourceSettings typed, Mistakes mistakes) {
  auto content = type_page(http, type);
  content.new_resource = std::move(typed);
  content.mistakes = std::move(mistakes);
  return page(std::move(content), Status::unprocessable);
}

}  // namespace

Response create_type_resource(relais::Request& http) {
  const auto type = type_in_path(http);
  auto typed = read_form(http);
  auto mistakes = mistakes_in(typed);
  if (!mistakes.empty()) return refused(http, type, std::move(typed), std::move(mistakes));

  add_resource(http.tx(), type, typed, http.person());
  return kept(http, type.id, t("The resource is added."), Status::created);
}

Response edit_type_resource(relais::Request& http) {
  const auto type = type_in_path(http);
  return page(resource_form_page(http, type, resource_in_path(http, type)));
}

Response update_type_resource(relais::Request& http) {
  const auto type = type_in_path(http);
  const auto resource = resource_in_path(http, type);
  auto form = resource_form_page(http, type, resource);
  const std::vector<EditedField<ResourceSettings>> fields{
      {"label", t("What is found there"), &ResourceSettings::label, as_typed},
      {"address", t("Its address"), &ResourceSettings::address, as_typed}};
  const auto check = [](const auto& settings) { return mistakes_in(settings); };
  if (auto refusal = sent_back(http, type.ref(), form, read_form(http), fields, check)) return *std::move(refusal);

  change_resource(http.tx(), type, resource, form.typed, http.person());
  return kept(http, type.id, t("The resource is kept."));
}

Response update_type_resource_position(relais::Request& http) {
  const auto type = type_in_path(http);
  const auto resource = resource_in_path(http, type);
  const auto direction = named<Direction>(http.typed("direction"));
  if (!direction) return refused(http, type, {}, {{"direction", std::string{t("Say “up” or “down”.")}}});
  shift_resource(http.tx(), type, resource, *direction, http.person());
  return kept(http, type.id, {});
}

Response destroy_type_resource(relais::Request& http) {
  const auto type = type_in_path(http);
  remove_resource(http.tx(), type, resource_in_path(http, type), http.person());
  return kept(http, type.id, t("The resource is removed."));
}

}  // namespace relais::requests

#include "requests/typed_form.h"

#include <algorithm>

namespace relais::requests {

TypedForm typed_form(const relais::Request& http, std::string name, Mistakes mistakes) {
  TypedForm form{std::move(name), {}, std::move(mistakes), {}};
  for (const auto& field : http.http().fields) {
    if (http.takes(field.name)) form.values.emplace_back(field.name, http.typed(field.name));
  }
  return form;
}

std::string filter_typed(const TypedForm& typed, std::string_view form, std::string_view field, std::string_view kept) {
  if (typed.name != form) return std::string{kept};
  const auto found =
      std::ranges::find(typed.values, field, [](const auto& value) { return std::string_view{value.first}; });
  return found == typed.values.end() ? std::string{} : found->second;
}

std::string filter_wrong(const TypedForm& typed, std::string_view form, std::string_view field) {
  return typed.name == form ? std::string{filter_mistake(typed.mistakes, field)} : std::string{};
}

const Conflicts& filter_conflicts(const TypedForm& typed, std::string_view form) {
  static const Conflicts none;
  return typed.name == form ? typed.conflicts : none;
}

Mistakes filter_mistakes_of_form(const TypedForm& typed, std::string_view form) {
  return filter_is_back(typed, form) ? typed.mistakes : Mistakes{};
}

bool filter_is_back(const TypedForm& typed, std::string_view form) { return typed.name == form; }

}  // namespace relais::requests

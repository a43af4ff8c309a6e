#include "demo/form.h"

#include <algorithm>

#include "demo/office_hours.h"
#include "lib/text/typography.h"
#include "lib/time/clock.h"
#include "people/people.h"
#include "people/teams.h"
#include "requests/request_type.h"

namespace relais::demo {
namespace {

template <class List>
std::string id_named(const List& list, const std::string& typed) {
  const auto name = french_typography(typed);
  const auto found = std::ranges::find(list, name, [](const auto& each) { return each.name; });
  if (found == std::ranges::end(list)) throw std::invalid_argument(fmt::format("nothing is called {}", name));
  return std::to_string(found->id.value);
}

std::string stage_named(Reads& db, const Scene& scene, const std::string& name) {
  const auto request = request_of(db, scene);
  return request.type ? id_named(requests::stages_of(db, request.type->id), name) : std::string{};
}

std::string meant(const Office& office, const Scene& scene, const web::Field& field, const NumberOf& number_of) {
  const auto& [name, value] = field;
  if (name == "responsible") return std::to_string(office.person(value).id.value);
  if (name == "activity_for" || name == "name_of") return office.person(value).name;
  if (name == "number") return number_of(value);
  if (name != "team" && name != "type" && name != "stage") return with_days(value, now());
  return office.database().read([&](Reads& db) {
    if (name == "team") return id_named(people::all_teams(db), value);
    if (name == "type") return id_named(request_types::all(db), value);
    return stage_named(db, scene, value);
  });
}

// A story says "for" and "due" of an activity; its form calls them by longer names.
std::string field_name(const Step& step, const std::string& name) {
  return step.deed == "activity" ? "activity_" + name : name;
}

}  // namespace

Fields form_of(const Office& office, const Scene& scene, const Step& step, std::string_view main,
               const NumberOf& number_of) {
  Fields form;
  if (!step.words.empty()) {
    const web::Field words{std::string{main}, step.words};
    form.push_back({words.name, meant(office, scene, words, number_of)});
  }
  for (const auto& [name, value] : step.fields) {
    const web::Field field{field_name(step, name), value};
    form.push_back({field.name, meant(office, scene, field, number_of)});
  }
  return form;
}

Fields picked(const Fields& form, std::initializer_list<std::string_view> names) {
  Fields some;
  for (const auto& name : names) {
    const auto equals = name.find('=');
    const auto from = equals == std::string_view::npos ? name : name.substr(equals + 1);
    const auto value = value_of(form, from);
    if (!value.empty()) some.push_back({std::string{name.substr(0, equals)}, value});
  }
  return some;
}

}  // namespace relais::demo

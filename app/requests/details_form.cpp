#include "requests/details_form.h"

#include <algorithm>

#include "people/teams.h"
#include "requests/lengths.h"
#include "requests/request_type.h"

namespace relais::requests {
namespace {

std::string as_text(const auto& id) { return id ? std::to_string(id->value) : std::string{}; }

// One of those on offer, or the one it has already.
template <class T, class Offered>
std::optional<Id<T>> choose(const std::string& text, const std::optional<Id<T>>& kept, const Offered& offered,
                            const char* field, std::string_view none, Mistakes& mistakes) {
  if (text.empty()) return std::nullopt;
  const auto id = id_in<T>(text);
  const bool is_offered = id && std::ranges::any_of(offered, [&](const auto& each) { return each.id == *id; });
  if (is_offered || (id && id == kept)) return id;
  mistakes.push_back({field, std::string{none}});
  return kept;
}

template <class Offered>
EditedForm::InWords name_in(const Offered& offered) {
  return [&offered](const std::string& text) -> std::string {
    for (const auto& each : offered) {
      if (std::to_string(each.id.value) == text) return each.name;
    }
    return std::string{t("not said")};
  };
}

}  // namespace

TypedDetails typed_details(const relais::Request& http, const Request& request) {
  const auto now_kept = details_of(http.db(), request);
  const auto types = types_on_offer(http.db(), http.person());
  const auto teams = people::teams_on_offer(http.db());
  EditedForm form{http};
  TypedDetails typed;
  auto& [details, mistakes, conflicts] = typed;
  details.title = form.merged("title", t("Title"), on_one_line(http.typed("title")), now_kept.title);
  details.description = form.merged("description", t("What is asked"), std::string{trimmed(http.typed("description"))},
                                    now_kept.description);
  details.location =
      form.merged("location", t("Address of the work"), on_one_line(http.typed("location")), now_kept.location);
  details.type = choose(form.merged("type", t("Type"), http.typed("type"), as_text(now_kept.type), name_in(types)),
                        now_kept.type, types, "type", t("There is no such type."), mistakes);
  details.team = choose(form.merged("team", t("Team"), http.typed("team"), as_text(now_kept.team), name_in(teams)),
                        now_kept.team, teams, "team", t("There is no such team."), mistakes);
  conflicts = form.conflicts();
  if (details.title.empty()) mistakes.push_back({"title", std::string{t("Say in a few words what is asked.")}});
  check_length(mistakes, "title", details.title, longest_title);
  check_length(mistakes, "description", details.description, longest_description);
  check_length(mistakes, "location", details.location, longest_location);
  return typed;
}

}  // namespace relais::requests

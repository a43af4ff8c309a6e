#include "people/teams_handlers.h"

#include "dispatch/edited_fields.h"
#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "people/membership.h"
#include "people/pages.h"

namespace relais::people {
namespace {

TeamSummary existing(const Request& http) {
  auto found = team(http.db(), http.id_in_path<Team>("team"));
  if (!found) throw NotFound();
  return *std::move(found);
}

TeamSettings read_form(const Request& http, const TeamFormPage& form) {
  return {on_one_line(http.typed("name")), chosen_among(form.people, typed_list(http, "members")),
          chosen_among(form.records, typed_list(http, "writes_from"))};
}

// A program that does not say it makes a team as teams are at first.
TeamSettings read_new(const Request& http, const TeamFormPage& form) {
  auto typed = read_form(http, form);
  if (!http.http().field("writes_from") && !http.http().field("seen.writes_from"))
    typed.writes_from = form.typed.writes_from;
  return typed;
}

Mistakes mistakes_in(Reads& db, const TeamSettings& settings, const TeamFormPage& form, std::optional<Id<Team>> own) {
  auto mistakes = mistakes_in_team(db, settings.name, own);
  if (!all_offered(form.people, settings.members))
    mistakes.push_back({"members", std::string{t("One of these people does not work here any more.")}});
  if (!all_offered(form.records, settings.writes_from))
    mistakes.push_back({"writes_from", std::string{t("Choose among requests and cards.")}});
  return mistakes;
}

std::vector<EditedField<TeamSettings>> fields_of(const TeamFormPage& form) {
  return {{"name", t("Name"), &TeamSettings::name, as_typed},
          {"members", t("Members"), &TeamSettings::members,
           [&form](const auto& members) { return labels_of(form.people, members); }},
          {"writes_from", t("Writes outside from"), &TeamSettings::writes_from,
           [&form](const auto& records) { return labels_of(form.records, records); }}};
}

Response kept(const Request& http, Id<Team> id, Status status, std::string_view words) {
  const auto address = fmt::format("/teams/{}", id.value);
  if (http.wants_json()) return page(team_page(http, id), status).with("Location", address);
  return see_other(address, words);
}

}  // namespace

Response index_teams(Request& http) { return page(teams_page(http)); }

Response show_team(Request& http) { return page(team_page(http, http.id_in_path<Team>("team"))); }

Response new_team(Request& http) { return page(team_form_page(http, nullptr)); }

Response edit_team(Request& http) {
  const auto team = existing(http);
  return page(team_form_page(http, &team));
}

Response create_team(Request& http) {
  auto form = team_form_page(http, nullptr);
  form.typed = read_new(http, form);
  form.mistakes = mistakes_in(http.db(), form.typed, form, std::nullopt);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);

  const auto id = add_team(http.tx(), form.typed.name, http.person());
  set_members(http.tx(), id, ids_in<Person>(form.typed.members), http.person());
  choose_written_from(http.tx(), id, words_in<WrittenFrom>(form.typed.writes_from), http.person());
  return kept(http, id, Status::created, t("The team is made."));
}

Response update_team(Request& http) {
  const auto team = existing(http);
  auto form = team_form_page(http, &team);
  const auto typed = read_form(http, form);
  const auto check = [&](const auto& settings) { return mistakes_in(http.db(), settings, form, team.id); };
  if (auto refusal = sent_back(http, team.ref(), form, typed, fields_of(form), check)) return *std::move(refusal);

  rename_team(http.tx(), team, form.typed.name, http.person());
  set_members(http.tx(), team.id, ids_in<Person>(form.typed.members), http.person());
  choose_written_from(http.tx(), team.id, words_in<WrittenFrom>(form.typed.writes_from), http.person());
  return kept(http, team.id, Status::ok, t("The team is kept."));
}

Response create_team_retirement(Request& http) {
  const auto team = existing(http);
  retire_team(http.tx(), team, http.person());
  return kept(http, team.id, Status::ok, t("The team is retired: it is offered no longer."));
}

Response destroy_team_retirement(Request& http) {
  const auto team = existing(http);
  bring_back_team(http.tx(), team, http.person());
  return kept(http, team.id, Status::ok, t("The team is back."));
}

}  // namespace relais::people

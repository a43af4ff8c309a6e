#include "people/people_handlers.h"

#include "dispatch/edited_fields.h"
#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "people/deactivation.h"
#include "people/pages.h"

namespace relais::people {
namespace {

StaffMember existing(const Request& http) {
  auto member = staff_member(http.db(), http.id_in_path<Person>("person"));
  if (!member) throw NotFound();
  return *std::move(member);
}

PersonSettings read_form(const Request& http, const PersonFormPage& form) {
  PersonSettings typed{on_one_line(http.typed("name")), on_one_line(http.typed("email")), http.typed("language"), "",
                       ""};
  if (typed.language.empty()) typed.language = form.typed.language;
  typed.roles = chosen_among(form.roles, typed_list(http, "roles"));
  typed.teams = chosen_among(form.teams, typed_list(http, "teams"));
  return typed;
}

std::vector<EditedField<PersonSettings>> fields_of(const PersonFormPage& form) {
  const auto among = [](const Options& options) {
    return [&options](const std::string& chosen) { return labels_of(options, chosen); };
  };
  return {{"name", t("First name and name"), &PersonSettings::name, as_typed},
          {"email", t("Mail address"), &PersonSettings::email, as_typed},
          {"language", t("Language"), &PersonSettings::language, among(form.languages)},
          {"roles", t("Roles"), &PersonSettings::roles, among(form.roles)},
          {"teams", t("Teams"), &PersonSettings::teams, among(form.teams)}};
}

Response kept(const Request& http, Id<Person> person, Status status, std::string_view words) {
  const auto address = fmt::format("/people/{}", person.value);
  if (http.wants_json()) return page(person_page(http, http.db(), person), status).with("Location", address);
  return see_other(address, words);
}

}  // namespace

Response index_people(Request& http) { return page(people_page(http)); }

Response show_person(Request& http) { return page(person_page(http, http.db(), http.id_in_path<Person>("person"))); }

Response new_person(Request& http) { return page(person_form_page(http, nullptr)); }

Response edit_person(Request& http) {
  const auto member = existing(http);
  return page(person_form_page(http, &member));
}

Response create_person(Request& http) {
  auto form = person_form_page(http, nullptr);
  form.typed = read_form(http, form);
  form.mistakes = mistakes_in(http.db(), form.typed, std::nullopt);
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);

  const auto id = add_person(http.tx(), form.typed, http.person());
  return kept(http, id, Status::created, t("Added. Make a link now, so that a password can be chosen."));
}

Response update_person(Request& http) {
  const auto member = existing(http);
  auto form = person_form_page(http, &member);
  const auto typed = read_form(http, form);
  const auto check = [&](const auto& settings) { return mistakes_in(http.db(), settings, member.id); };
  if (auto refusal = sent_back(http, member.ref(), form, typed, fields_of(form), check)) return *std::move(refusal);

  change_person(http.tx(), member, form.typed, http.person());
  return kept(http, member.id, Status::ok, t("The person is kept."));
}

Response create_deactivation(Request& http) {
  const auto member = existing(http);
  if (const auto why = refusal_to_deactivate(member, http.person()); !why.empty()) {
    return page(person_page(http, http.db(), member.id, {{"deactivation", std::string{why}}}), Status::unprocessable);
  }
  deactivate(http.tx(), member, http.person());
  return kept(http, member.id, Status::ok, t("Deactivated: this person comes in no more."));
}

Response destroy_deactivation(Request& http) {
  const auto member = existing(http);
  bring_back(http.tx(), member, http.person());
  return kept(http, member.id, Status::ok, t("This person may come in again."));
}

}  // namespace relais::people

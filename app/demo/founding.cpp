#include "demo/founding.h"

#include "answer_templates/answer_template.h"
#include "people/deactivation.h"
#include "people/people.h"
#include "people/staff.h"
#include "requests/types/settings.h"

namespace relais::demo {
namespace {

Person hire(Transaction& tx, const Colleague& colleague, const std::string& password_hash) {
  const auto email = EmailAddress::from(colleague.email).value();
  people::add(tx, {colleague.name, email, colleague.roles, colleague.teams, password_hash}, {});
  auto person = people::person_with_email(tx, email).value();
  // Nobody is to be told by mail what happened long ago.
  notices::choose_mailing(tx, person, {notices::Mailing::never});
  return person;
}

const Person& administrator_in(const Cast& cast) {
  for (const auto& [key, person] : cast)
    if (person.is(Role::administrator)) return person;
  throw std::invalid_argument("nobody administers the demonstration");
}

template <class T, class F>
std::string as_chosen(const std::vector<T>& list, F id_of) {
  std::string chosen;
  for (const auto& each : list) chosen += (chosen.empty() ? "" : ",") + std::to_string(id_of(each));
  return chosen;
}

void add_type(Transaction& tx, const Type& wanted, const Cast& cast, const Person& by) {
  const auto team_id = [&](const std::string& name) { return people::team_named(tx, name).value; };
  requests::TypeSettings settings;
  settings.name = wanted.name;
  settings.team = std::to_string(team_id(wanted.team));
  settings.guidance = wanted.guidance;
  settings.teams = as_chosen(wanted.teams, team_id);
  settings.people = as_chosen(wanted.people, [&](const std::string& key) { return cast.at(key).id.value; });
  const auto type = requests::request_type(tx, requests::add_type(tx, settings, by)).value();
  requests::set_required_fields(tx, type, wanted.required, by);
  for (const auto& stage : wanted.stages) requests::add_stage(tx, type, stage, by);
  for (const auto& resource : wanted.resources) requests::add_resource(tx, type, resource, by);
}

void add_template(Transaction& tx, const Template& wanted, const Person& by) {
  answer_templates::AnswerTemplate added;
  added.name = wanted.name;
  if (!wanted.type.empty()) added.type = request_types::type_named(tx, wanted.type);
  added.language = wanted.language;
  added.body = wanted.body;
  answer_templates::add(tx, added, by);
}

void keep_text(Transaction& tx, automatic_texts::AutomaticText text, const Person& by) {
  const auto before = automatic_texts::text(tx, text.which);
  if (text.after_days == 0) text.after_days = before.after_days;
  automatic_texts::keep(tx, before, text, by);
}

}  // namespace

Cast found(Transaction& tx, const Organisation& organisation, const std::string& password_hash) {
  Cast cast;
  for (const auto& colleague : organisation.people) cast[colleague.key] = hire(tx, colleague, password_hash);
  const auto& admin = administrator_in(cast);
  for (const auto& team : organisation.writing)
    people::choose_written_from(tx, people::team_named(tx, team.name), team.from, admin);
  for (const auto& type : organisation.types) add_type(tx, type, cast, admin);
  for (const auto& mailbox : organisation.mailboxes) mailboxes::add_mailbox(tx, mailbox, admin);
  for (const auto& each : organisation.templates) add_template(tx, each, admin);
  for (const auto& text : organisation.automatic) keep_text(tx, text, admin);
  return cast;
}

void settle_down(Transaction& tx, const Organisation& organisation, const Cast& cast) {
  const auto& admin = administrator_in(cast);
  for (const auto& colleague : organisation.people) {
    const auto& person = cast.at(colleague.key);
    notices::choose_mailing(tx, person, {colleague.mailing});
    if (!colleague.has_left) continue;
    if (const auto member = people::staff_member(tx, person.id)) people::deactivate(tx, *member, admin);
  }
}

}  // namespace relais::demo

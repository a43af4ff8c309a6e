#include "people/once_page.h"
#include "people/people_page.h"
#include "people/person_page.h"
#include "people/team_pages.h"

namespace relais::people {
namespace {

void write_fields(JsonWriter& out, const StaffMember& member) {
  out.field("id", member.id.value).field("name", member.name).field("email", member.email);
  out.field("language", member.language).field("has_password", member.has_password);
  out.field("access_tokens", member.access_tokens);
  out.field("deactivated_at", member.deactivated_at);
  out.list("roles", member.roles).list("teams", member.teams, [](JsonWriter& row, const auto& team) {
    row.begin_object().field("id", team.id.value).field("name", team.name).end_object();
  });
}

void write_fields(JsonWriter& out, const TeamSummary& team) {
  out.field("id", team.id.value).field("name", team.name).field("member_count", team.members);
  out.field("retired_at", team.retired_at);
}

constexpr auto as_row = [](JsonWriter& out, const auto& each) {
  out.begin_object();
  write_fields(out, each);
  out.end_object();
};

}  // namespace

void write_json(JsonWriter& out, const PeoplePage& page) {
  out.begin_object().list("people", page.people, as_row);
  out.field("at_work", page.at_work).field("deactivated", page.deactivated);
  out.field("left_out", page.left_out).end_object();
}

void write_json(JsonWriter& out, const PersonPage& page) {
  out.begin_object();
  write_fields(out, page.member);
  out.key("history");
  write_json(out, page.history);
  out.end_object();
}

void write_json(JsonWriter& out, const OncePage& page) { out.begin_object().field("secret", page.secret).end_object(); }

void write_json(JsonWriter& out, const TeamsPage& page) {
  out.begin_object().list("teams", page.teams, as_row).end_object();
}

void write_json(JsonWriter& out, const TeamPage& page) {
  out.begin_object();
  write_fields(out, page.team);
  out.list("members", page.members, as_row).list("writes_from", page.writes_from).key("history");
  write_json(out, page.history);
  out.end_object();
}

}  // namespace relais::people

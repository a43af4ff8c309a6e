// Gathers what the pages of people and teams show.
#pragma once

#include "dispatch/request.h"
#include "people/people_page.h"
#include "people/person_form_page.h"
#include "people/person_page.h"
#include "people/team_pages.h"

namespace relais::people {

PeoplePage people_page(const Request& http);
PersonPage person_page(const Request& http, Reads& db, Id<Person> person, Mistakes mistakes = {});
// Without a member, for somebody new.
PersonFormPage person_form_page(const Request& http, const StaffMember* member);

TeamsPage teams_page(const Request& http);
TeamPage team_page(const Request& http, Id<Team> team);
TeamFormPage team_form_page(const Request& http, const TeamSummary* team);

}  // namespace relais::people

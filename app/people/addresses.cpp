#include "people/addresses.h"

#include "people/once_page.h"
#include "people/password_handlers.h"
#include "people/people_handlers.h"
#include "people/people_page.h"
#include "people/person_page.h"
#include "people/session_handlers.h"

namespace relais::people {

DescribedSubject addresses() {
  const auto password = takes::text("password").needed();
  const auto person = gives<PersonPage>("Person");
  const auto secret = makes<OncePage>("Secret");
  const std::vector<Input> fields{
      takes::text("name"),           takes::text("email"), takes::one_of<Language>("language"),
      takes::some_of<Role>("roles"), takes::ids("teams"),  takes::seen()};
  return {
      "People",
      {{new_session, "The page to sign in", {takes::text("next")}, shows(), {leads_on()}},
       {create_session,
        "Sign in, as a browser",
        {takes::text("email").needed(), password, takes::text("next", "Where to go then.")},
        leads_on(),
        {says(Status::too_many)}},
       {destroy_session, "Sign out", {}, leads_on()},
       {index_people,
        "Who works here",
        {takes::text("q", "Words of a name or an address."), takes::text("tab", "“deactivated” for those who left.")},
        gives<PeoplePage>("People")},
       {new_person, "The form for somebody new", {}, shows()},
       {create_person, "Add somebody", fields, makes<PersonPage>("Person")},
       {show_person, "One person, with the history", {}, person},
       {edit_person, "The form of a person", {}, shows()},
       {update_person, "Change a person; what is not sent stays", fields, person},
       {create_deactivation, "Let a person in no more", {}, person},
       {destroy_deactivation, "Let a person in again", {}, person},
       {create_password_link, "Make a link by which the person chooses a password", {}, secret},
       {create_password, "Set a password", {password}, leads_on()},
       {destroy_password, "Take the password away: in by token only", {}, leads_on()},
       {create_access_token, "Make a bearer token with the rights of the person", {}, secret},
       {destroy_access_tokens, "End all tokens of the person", {}, leads_on()},
       {show_password_link, "The page to choose a password", {}, shows()},
       {use_password_link, "Choose a password, and be signed in", {password}, leads_on()}}};
}

}  // namespace relais::people

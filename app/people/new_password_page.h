// Where the link leads that works once: somebody chooses his password.
#pragma once

#include <string>

#include "dispatch/mistake.h"
#include "lib/html/html.h"

namespace relais::people {

struct NewPasswordPage {
  std::string organisation;
  std::string name;
  std::string email;
  std::string action;
  // It was used, or is too old: there is nothing to choose.
  bool has_ended = false;
  Mistakes mistakes;
};

void render(HtmlWriter& out, const NewPasswordPage& page);  // views/new_password_page.html

}  // namespace relais::people

// The page on which somebody says who he is, with what was wrong when he said it before.
#pragma once

#include <string>

#include "dispatch/mistake.h"
#include "lib/html/html.h"

namespace relais::people {

struct SignInPage {
  std::string organisation;
  std::string email;
  // Where to go afterwards: a path of this site.
  std::string next;
  Mistakes mistakes;
};

void render(HtmlWriter& out, const SignInPage& page);  // views/sign_in_page.html

}  // namespace relais::people

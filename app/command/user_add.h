// `relais user add`: how people and programs get in before anybody can invite them on screen.
#pragma once

#include <string>
#include <vector>

#include "command/opened.h"

namespace relais::command {

struct UserAdd {
  std::string name;
  std::string email;
  std::vector<std::string> roles;
  std::vector<std::string> teams;
  bool password_from_stdin = false;
  bool wants_token = false;
};

// Adds somebody who works here; with a token, that is the last line printed.
void user_add(const Place& place, const UserAdd& user);

}  // namespace relais::command

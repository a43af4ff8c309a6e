// A small regional agency, told as stories: who wrote what, and what colleagues did with it.
#pragma once

#include <span>
#include <string_view>

#include "command/opened.h"
#include "people/person.h"

namespace relais::command {

constexpr std::string_view demo_password = "relais-demo";

struct DemoPerson {
  std::string_view name;
  std::string_view email;
  Role role;
  std::string_view role_in_french;
  std::string_view team;
};

std::span<const DemoPerson> demo_people();

void tell_agency(Opened& opened);

}  // namespace relais::command

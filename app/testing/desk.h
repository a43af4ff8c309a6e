// A desk with a type of request, a team and people who answer it, for the tests of what happens to a request.
#pragma once

#include <string>

#include "testing/world.h"

namespace relais::testing {

class Desk : public World {
public:
  Desk();

  std::int64_t roofing = 0;  // the type "Toiture", of the team "Toits", which Karim is in
  std::int64_t roofs = 0;

  // A call that Louise recorded, with everything that the second line wants to know.
  std::string complete_request(const std::string& title = "Fuite dans l'atelier");
  // The same, verified and given to Karim.
  std::string karims_request(const std::string& title = "Fuite dans l'atelier");

  Page act(const Person& person, const std::string& number, const std::string& what, const Form& form = {});
  std::string state_of(const std::string& number);
};

}  // namespace relais::testing

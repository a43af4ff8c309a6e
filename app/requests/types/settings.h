// What an administrator sets up of a type of request, and how long it is offered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "requests/request_type.h"

namespace relais::requests {

// Each as a form has it: teams and people as "3,5".
struct TypeSettings {
  std::string name;
  std::string team;      // whose its requests are at first, empty for none
  std::string guidance;  // what to know when one is qualified
  std::string teams;     // that alone see it, empty for everybody
  std::string people;    // who answer
};

TypeSettings settings_of(Reads& db, const RequestType& type);

struct TypeOptions {
  Options teams;
  Options people;
};

// What can be chosen, and what is chosen already.
TypeOptions type_options(Reads& db, const TypeSettings& chosen);

// `own` is the type that has them already.
Mistakes mistakes_in(Reads& db, const TypeSettings& settings, const TypeOptions& options,
                     std::optional<Id<RequestType>> own);

Id<RequestType> add_type(Transaction& tx, const TypeSettings& settings, const Actor& by);
void change_type(Transaction& tx, const RequestType& type, const TypeSettings& settings, const Actor& by);

void retire(Transaction& tx, const RequestType& type, const Person& by);
void bring_back(Transaction& tx, const RequestType& type, const Actor& by);

}  // namespace relais::requests

// The company of somebody new: one that is known by its number or its name, or a new one with a number that was looked
// at.
#pragma once

#include "parties/enterprise_number.h"
#include "requests/typed_caller.h"

namespace relais::requests {

struct CompanyLooked {
  // Known by the number, by the name, or because it was chosen.
  std::optional<parties::Party> known;
  std::vector<parties::Party> near;
  std::optional<parties::EnterpriseNumber> number;  // where one was typed
  std::optional<parties::Party> bearer;             // who has that number
};

CompanyLooked look_at_company(Reads& db, const TypedCaller& typed, const std::string& region);

void add_company(Reads& db, const TypedCaller& typed, const std::string& region, Caller& caller, Mistakes& mistakes);

}  // namespace relais::requests

// The company of somebody new, as whoever types is shown it: known, near to known ones, or new; and whether its number
// can be right.
#pragma once

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "requests/company_of_caller.h"

namespace relais::requests {

struct PartyCandidates {
  std::string name;
  std::string chosen;
  CompanyLooked looked;
  // Why nothing new is made there; empty where something is.
  std::string closed;
};

PartyCandidates party_candidates(Reads& db, const TypedCaller& typed, const std::string& region);

void render(HtmlWriter& out, const PartyCandidates& companies);  // views/party_candidates.html
void write_json(JsonWriter& out, const PartyCandidates& companies);

}  // namespace relais::requests

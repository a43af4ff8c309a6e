// Whose card it could be that is being typed into a field of several addresses: what stands behind the last comma.
#pragma once

#include <string>
#include <vector>

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "lib/html/html.h"
#include "lib/text/json.h"

namespace relais::requests {

struct RecipientCandidate {
  std::string name;
  std::string email;
  std::string organisation;
  // Why he cannot be chosen, in words; empty where he can.
  std::string why_not;
  // As it stands in the field.
  std::string in_field;
};

struct RecipientCandidates {
  std::vector<RecipientCandidate> found;
};

Response show_recipient_candidates(relais::Request& http);

void render(HtmlWriter& out, const RecipientCandidates& candidates);  // views/recipient_candidates.html
void write_json(JsonWriter& out, const RecipientCandidates& candidates);

}  // namespace relais::requests

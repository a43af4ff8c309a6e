// The towns of a postcode, and the postcodes of a town, while somebody types either.
#pragma once

#include <string>
#include <vector>

#include "dispatch/description.h"
#include "dispatch/response.h"
#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/used_places.h"

namespace relais::client_file {

struct PostcodeCandidates {
  // What was asked for, as it was typed.
  std::string asked;
  std::vector<parties::UsedPlace> candidates;
};

// Pairs that stand on cards here already come first, then those of the file of postcodes.
PostcodeCandidates postcode_candidates(Reads& db, const std::string& country, const std::string& postcode,
                                       const std::string& town);

void render(HtmlWriter& out, const PostcodeCandidates& page);  // views/postcode_candidates.html
void write_json(JsonWriter& out, const PostcodeCandidates& page);

Response show_postcode_candidates(Request& http);

DescribedSubject postcode_addresses();

}  // namespace relais::client_file

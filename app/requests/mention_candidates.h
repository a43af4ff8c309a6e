// Whom a note may call, while somebody types behind an @: those who have to do with the request first.
#pragma once

#include <string>
#include <vector>

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "people/callable.h"
#include "requests/request.h"

namespace relais::requests {

struct MentionCandidates {
  struct Candidate {
    people::Callable who;
    std::string initials;
    bool takes_part = false;  // answers for it, has written on it, or is told of its notes
  };

  std::vector<Candidate> found;
};

// Both where only people will do, and with the teams.
enum class Among { people, people_and_teams };

MentionCandidates mention_candidates(Reads& db, const Request& request, std::string_view typed, Among among);

void render(HtmlWriter& out, const MentionCandidates& candidates);  // views/mention_candidates.html
void write_json(JsonWriter& out, const MentionCandidates& candidates);

}  // namespace relais::requests

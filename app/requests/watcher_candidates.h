// Whose card it could be that is being typed into the watch list.
#pragma once

#include <string>
#include <vector>

#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/contact.h"

namespace relais::requests {

struct WatcherCandidates {
  std::vector<parties::Contact> found;  // each with a mail address
};

WatcherCandidates watcher_candidates(Reads& db, const std::string& name, const std::string& email,
                                     const std::string& region);

void render(HtmlWriter& out, const WatcherCandidates& candidates);  // views/watcher_candidates.html
void write_json(JsonWriter& out, const WatcherCandidates& candidates);

}  // namespace relais::requests

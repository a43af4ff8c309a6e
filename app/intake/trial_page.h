// A mail is tried: pasted or as a file, for one of the mailboxes. Nothing is kept of it.
#pragma once

#include <optional>
#include <string>

#include "dispatch/mistake.h"
#include "intake/trial.h"
#include "layout/frame.h"
#include "lib/text/json.h"

namespace relais::intake {

struct TrialPage {
  Frame frame;
  std::string typed;
  std::string file_name;  // of the file that was tried; empty where the mail was pasted
  std::string mailbox;
  Mistakes mistakes;
  std::optional<TrialResult> result;
};

void render(HtmlWriter& out, const TrialPage& page);      // views/trial_page.html
void write_json(JsonWriter& out, const TrialPage& page);  // trial_json.cpp

}  // namespace relais::intake

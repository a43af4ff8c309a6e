// The mails of a story, as their bytes come from outside.
#pragma once

#include <string>

#include "conversations/message.h"
#include "demo/office.h"
#include "demo/scene.h"

namespace relais::demo {

struct Letter {
  std::string recipient;  // of the envelope, with what stands behind the plus
  std::string return_path;
  std::string bytes;
};

// What stands between: its head is in the fields of the step, and it answers what was said last.
Letter letter_of(Reads& db, const Office& office, const Scene& scene, const Step& step);

// A mail server says that the last answer did not arrive.
Letter report_of(Reads& db, const Office& office, const Scene& scene, const Step& step);

// Of the folder of the sector's files: "plan.pdf", or "plan.pdf = Plan du hall.pdf".
mail::Attachment attachment_named(const Office& office, std::string_view text);

}  // namespace relais::demo

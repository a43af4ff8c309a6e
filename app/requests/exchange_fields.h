// What the form of a mail to somebody outside takes, on a request as on a card.
#pragma once

#include <vector>

#include "dispatch/description.h"
#include "requests/marked_words.h"

namespace relais::requests {

inline std::vector<Input> exchange_fields() {
  return {takes::text("to", "“Name <name@example.org>”, several with a comma between; 20 at most.").needed(),
          takes::text("text"), marked_words(),
          takes::texts("uploads", "The last parts of the addresses of uploaded files."),
          takes::file("files", "20 MB and 30 files at most.")};
}

}  // namespace relais::requests

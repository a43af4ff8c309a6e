// Keeping a draft, as it is described on a request as on a card.
#pragma once

#include <vector>

#include "dispatch/description.h"
#include "drafts/draft.h"
#include "requests/marked_words.h"

namespace relais::requests {

inline Input exchange_of_draft() { return takes::id("exchange", "The one that a mail goes on with."); }

// With what it takes of its own there.
inline Description keeping_a_draft(Response (*handle)(relais::Request&), std::vector<Input> fields) {
  for (auto& each :
       {takes::text("text"), marked_words(), takes::texts("uploads"), takes::text("subject", "Of a mail."),
        exchange_of_draft(), takes::text("writer", "Which tab or program it is: it goes on with its own."),
        takes::number("version", "Of the draft that it began with: 409 and the other one where that has changed.")})
    fields.push_back(each);
  return {handle,
          "Keep what I have begun to write there, for me alone; nothing typed is nothing kept",
          std::move(fields),
          gives<drafts::Keeping>("KeptDraft"),
          {{Status::conflict, "KeptDraft", [](JsonWriter& out) { drafts::write_json(out, drafts::Keeping{}); }}}};
}

inline Description forgetting_a_draft(Response (*handle)(relais::Request&), std::vector<Input> fields) {
  fields.push_back(exchange_of_draft());
  return {handle, "Forget what I have begun to write there", std::move(fields), gives<drafts::Keeping>("KeptDraft")};
}

}  // namespace relais::requests

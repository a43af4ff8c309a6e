// Sends what the program says by itself, where it is switched on, to whoever has not had enough of such messages.
#pragma once

#include <string>

#include "automatic_texts/automatic_text.h"
#include "conversations/entry.h"
#include "conversations/letterhead.h"
#include "settings/settings.h"

namespace relais::automatic_texts {

struct About {
  RecordRef record;
  std::string number;
  std::string title;
  conversations::Letterhead letterhead;
  Language language = Language::fr;
  std::optional<Id<RequestType>> type;
};

// Nobody gets more than so many automatic messages in an hour, so that two robots cannot talk for ever.
bool has_had_enough(Reads& db, const std::string& email, Timestamp at, const Settings& settings);

void send(Transaction& tx, Occasion occasion, const About& about, const conversations::Correspondent& to,
          const Settings& settings, std::optional<Timestamp> leaves_at = {});

std::string words_of(const AutomaticText& text, const About& about, const std::string& requester,
                     const Settings& settings);

}  // namespace relais::automatic_texts

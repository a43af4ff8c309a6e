// What was said on any record, where it is read out of its thread: who said it, and the texts that words are looked for
// in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "conversations/message.h"

namespace relais::conversations {

struct Said {
  EntryKind kind = EntryKind::mail_in;
  std::string who;
  // The body first; of a file its name.
  std::vector<std::string> texts;
  std::int64_t message = 0;
};

// By the ids of the messages, the names of their files among their texts.
std::map<std::int64_t, Said> said_in(Reads& db, const std::vector<std::int64_t>& messages);
// By the ids of the files.
std::map<std::int64_t, Said> said_with(Reads& db, const std::vector<std::int64_t>& files);

}  // namespace relais::conversations

// What is said on a record, as it is found by its words: the message, and each file that came with it.
#pragma once

#include "conversations/message.h"

namespace relais::conversations {

struct IndexedFile {
  std::int64_t id = 0;
  std::string name;

  static IndexedFile from(Row& row);
};

// What is kept is known already, and need not be read again.
void index_new_message(Transaction& tx, Id<Message> id, const NewMessage& message,
                       const std::vector<IndexedFile>& files);
// As it stands now, in place of what was known of it. What was taken back before it left is not found.
void index_message(Transaction& tx, Id<Message> message);
// Of those below this id so many, the highest first; the last that was looked at, nothing where there was none. What is
// in the index already has changed meanwhile, and was put there then.
std::optional<std::int64_t> index_messages_below(Transaction& tx, std::int64_t below, std::int64_t most);
std::optional<std::int64_t> highest_message(Reads& db);
// Before the message itself goes.
void drop_from_index(Transaction& tx, const RecordRef& record, Id<Message> message);

}  // namespace relais::conversations

// Which notices somebody has read, and how many he has not. What changes here is an event of his messages, so that his
// screens count anew and nobody else's.
#pragma once

#include "notices/notice.h"

namespace relais::notices {

// The record whose events tell that somebody's messages changed: "messages/7".
RecordRef messages_of(Id<Person> person);

// A record as a page names it: "request/42". Nothing where the text names none, as "request" for all of a kind.
std::optional<RecordRef> record_named(std::string_view text);

// Exact up to that many.
constexpr std::int64_t most_counted = 1000;
std::int64_t count_unread(Reads& db, Id<Person> person);

// With those of one record among them, and the last of these.
struct Unread {
  std::int64_t count = 0;
  std::int64_t of_record = 0;
  Id<Notice> last_of_record;

  static Unread from(Row& row);
};
Unread unread_of(Reads& db, Id<Person> person, const RecordRef& record);

// Newest first.
std::vector<Notice> unread_notices(Reads& db, Id<Person> person, const RecordRef& record, int most);

// What came after that notice stays unread, since nobody has seen it. Answers how many were unread.
std::int64_t read_all(Transaction& tx, const Person& person, Id<Notice> up_to);
std::int64_t read_of(Transaction& tx, const Person& person, const RecordRef& record, Id<Notice> up_to);

// False where there is no such notice, or it is another's.
bool read_one(Transaction& tx, const Person& person, Id<Notice> notice);
bool unread_again(Transaction& tx, const Person& person, Id<Notice> notice);

}  // namespace relais::notices

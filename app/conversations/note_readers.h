// The list of work notes of a record: colleagues who are told of each note on it.
#pragma once

#include <string>
#include <vector>

#include "lib/events/event.h"
#include "lib/events/record_ref.h"
#include "people/person.h"

namespace relais::conversations {

struct NoteReader {
  Id<Person> id;
  std::string name;
  std::string email;

  static NoteReader from(Row& row) {
    return {row.read<Id<Person>>(), row.read<std::string>(), row.read<std::string>()};
  }
};

// By name, those at work.
std::vector<NoteReader> note_readers(Reads& db, const RecordRef& record);

// False where he is told already.
bool add_note_reader(Transaction& tx, const RecordRef& record, Id<Person> person, const Person& by);
// False where he is not on the list.
bool remove_note_reader(Transaction& tx, const RecordRef& record, Id<Person> person, const Person& by);

void move_note_readers(Transaction& tx, const RecordRef& from, const RecordRef& to);

}  // namespace relais::conversations

// What must hold between rows beyond what a database sees to by itself: each subject adds its own, and `relais check`
// asks them all.
#pragma once

#include <string>
#include <vector>

#include "lib/database/sql.h"

namespace relais {

struct Rule {
  // As a sentence: "a request is in the state at which its story ends".
  std::string says;
  // Answers one text, named place, for each row that breaks it.
  Sql broken;
  // What whoever reads of it should do.
  std::string remedy;
};

// A kind of record, as record_kind names it, and the table of its rows.
struct RecordKind {
  std::string name;
  std::string table;
  // Rows of it may be removed, and what was told of them stays.
  bool may_go = false;
};

// Columns that name a file of the blob store and say how long it is.
struct BlobNames {
  std::string table;
  std::string hash;
  std::string size;
};

// The payload of such a job is the id of a row of that table.
struct JobSubject {
  std::string kind;
  std::string table;
};

struct Rules {
  std::vector<Rule> rules;
  std::vector<RecordKind> kinds;
  // Tables with the columns record_kind and record_id.
  std::vector<std::string> tables_naming_records;
  std::vector<BlobNames> blobs;
  std::vector<JobSubject> jobs;

  // Those that follow from the lists, and then those that were added.
  std::vector<Rule> all() const;
};

}  // namespace relais

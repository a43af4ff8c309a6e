// Every place in the database where something of a person may stand, and what is done there when it is erased. A test
// compares it with the tables themselves, so that a new column is not forgotten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/database/sql.h"

namespace relais::privacy {

enum class Deed {
  replace,    // what names the person, and the rest stays
  blank,      // nothing remains
  name,       // the stand-in
  words,      // a sentence that says that there was one
  no_values,  // of a merge: what moved, and not what stood there
  no_list,    // an empty list
  drop,       // the row goes
};

struct Column {
  std::string_view name;
  // Where the row is the person's own.
  Deed own = Deed::replace;
  // Where it is not, and names the person.
  Deed others = Deed::replace;
};

struct Place {
  std::string_view label;  // for people, as t() takes it
  std::string_view table;
  // Empty where the content itself is the key.
  std::string_view key;
  // The record that it belongs to, and when it was said, in SQL.
  std::string_view record_kind;
  std::string_view record_id;
  std::string_view at;
  // Which rows are the person's own, and which are looked at in this place, in SQL; see traces.cpp for the parameters.
  std::string own;
  std::string only;
  std::vector<Column> columns;
  // What its author alone sees is erased, and told to nobody.
  bool is_told = true;
};

const std::vector<Place>& places();

}  // namespace relais::privacy

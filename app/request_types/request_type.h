// What kinds of request there are: a mailbox has one by default, and a request has at most one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"

namespace relais {

struct RequestType;

struct TypeName {
  Id<RequestType> id;
  std::string name;

  static TypeName from(Row& row);
};

}  // namespace relais

namespace relais::request_types {

std::vector<TypeName> all(Reads& db);

std::string name_of(Reads& db, Id<RequestType> type);

// Made where there is none of that name, whatever its accents and capitals.
Id<RequestType> type_named(Transaction& tx, std::string_view name);

}  // namespace relais::request_types

// Whom the words of a note call: "@Karim Benali" or "@Karim" where he is the only one, "@Toits" for a team. Only
// whoever may see the request can be called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "people/callable.h"
#include "requests/request.h"

namespace relais::requests {

// Whoever may see the request; a team where any of its members may.
bool may_be_called(Reads& db, const Request& request, const people::Callable& who);

struct Called {
  // Each with his name as it was typed.
  std::vector<people::Callable> called;
  // Why somebody cannot be: a sentence each.
  std::vector<std::string> refused;
};

// `chosen` are the keys of those who were picked from the list ("p12,t3"), which settles whom a name means that
// several bear.
Called called_in(Reads& db, const Request& request, std::string_view words, std::string_view chosen = {});

// The one colleague whom a field names, or why nobody is meant.
struct NamedColleague {
  std::optional<people::Callable> colleague;
  std::string refused;
};
NamedColleague colleague_named(Reads& db, const Request& request, std::string_view typed, std::string_view chosen = {});

}  // namespace relais::requests

// Work begins on a request, and what its type wants to know before that.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "requests/completeness.h"
#include "requests/request.h"
#include "requests/request_type.h"

namespace relais::requests {

// What it has to say before work begins, at that stage or at the first one, and does not say. What was excused when it
// was assigned is not asked for again.
std::vector<Field> missing_to_begin(Reads& db, const Request& request, const Content& content,
                                    const std::optional<Id<Stage>>& at = {});
std::vector<Field> missing_to_begin(Reads& db, const Request& request);

// Somebody says so. Ask missing_to_begin() first: with a reason it goes on all the same.
void begin(Transaction& tx, const Request& request, std::string_view why, const Person& by);

// The first comment or note of the responsible begins it by itself. Where something is missing the words are kept and
// the request stays where it is.
void begin_by_writing(Transaction& tx, const Request& request, const Person& by);

// Where it goes on after a wait or an ending: to whoever answers for it, and to work where that had begun or can.
State where_it_goes_on(Reads& db, const Request& request);

}  // namespace relais::requests

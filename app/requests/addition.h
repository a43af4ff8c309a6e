// What somebody says about a request that is already open, and whom a colleague advises for it.
#pragma once

#include "requests/typed_new_request.h"
#include "settings/settings.h"

namespace relais::requests {

// A call of the requester's, told to whoever answers for the request; what came otherwise is a note. False where
// nothing was written.
bool add_words(Transaction& tx, const Request& request, const TypedNewRequest& typed, const Person& by,
               const Settings& settings);

// As a note, for whoever names the responsible.
void advise(Transaction& tx, const Request& request, Id<Person> responsible, const Person& by);

}  // namespace relais::requests

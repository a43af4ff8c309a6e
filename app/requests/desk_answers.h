// What the forms of the request page answer: one stays on the page, whether it is done or has to be corrected.
#pragma once

#include <string>
#include <string_view>

#include "dispatch/edit_conflict.h"
#include "dispatch/request.h"
#include "dispatch/response.h"
#include "requests/request.h"
#include "requests/taking_back.h"

namespace relais::requests {

// The request named in the address, where this person has that right on it.
Request request_to_change(const relais::Request& http, Right right);

Response acted(relais::Request& http, const Request& request, std::string_view done);
// With a button that takes it back.
Response acted(relais::Request& http, const Request& request, std::string_view done, Undoable what, std::int64_t event);
// What these events did is undone: the request is as it was.
Response taken_back(relais::Request& http, Undoable what);
Response sent_back(relais::Request& http, const Request& request, std::string form, Mistakes mistakes,
                   Status status = Status::unprocessable);
// Two people changed the same: the second is shown both, and decides.
Response both_shown(relais::Request& http, const Request& request, std::string form, Conflicts conflicts);
// Somebody else has brought it somewhere in between.
Response gone_on(relais::Request& http, const Request& request, std::string form);

std::string say_why();  // "Dites pourquoi, en une phrase."

}  // namespace relais::requests

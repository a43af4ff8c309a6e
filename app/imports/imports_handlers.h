// What can be done with a file of cards.
#pragma once

#include "dispatch/description.h"
#include "dispatch/response.h"

namespace relais::imports {

constexpr std::uint64_t largest_file = 60'000'000;

Response index_imports(Request& http);
Response new_import(Request& http);
Response create_import(Request& http);
Response show_import(Request& http);
Response create_trial(Request& http);
Response create_run(Request& http);
Response destroy_run(Request& http);
Response show_refused_lines(Request& http);

DescribedSubject addresses();

}  // namespace relais::imports

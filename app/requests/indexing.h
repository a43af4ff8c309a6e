// A request as it is found by its words: its number, title and description, where it is, and who asks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "requests/request.h"

namespace relais::requests {

// What was just opened.
void index_new_request(Transaction& tx, Id<Request> request);
// As it stands now, in place of what was known of it.
void index_request(Transaction& tx, Id<Request> request);

// Of those below this id so many, the highest first; the last that was looked at, nothing where there was none. What is
// in the index already has changed meanwhile, and was put there then.
std::optional<std::int64_t> index_requests_below(Transaction& tx, std::int64_t below, std::int64_t most);
std::optional<std::int64_t> highest_request(Reads& db);

// What words are looked for in, but for number and title: the description, who asks, where it is.
std::map<std::int64_t, std::vector<std::string>> searched_texts(Reads& db, const std::vector<std::int64_t>& requests);

}  // namespace relais::requests

// Finds cards by any part of a word of their names: "berghe" finds Vandenberghe.
#pragma once

#include <string>
#include <vector>

#include "parties/name_search.h"

namespace relais::parties {

// The ids of those that have a word for each of these in which it stands; none where all are too short to tell
// anything.
std::vector<std::int64_t> cards_containing(Reads& db, Cards cards, const std::vector<std::string>& words,
                                           std::size_t most = most_offered);

void index_parts(Transaction& tx, const std::string& word);
void forget_parts(Transaction& tx, const std::string& word);

}  // namespace relais::parties

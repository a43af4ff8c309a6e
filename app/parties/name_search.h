// Finds cards by the beginnings of words, in any order, and by words that are a slip of the keyboard away; quick enough
// to be asked at each letter, however many cards there are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"

namespace relais::parties {

enum class Cards { contacts, parties };

// What is looked for: the longest words, the longest first.
std::vector<std::string> sought_words(std::string_view typed);

// As many as are worth offering to somebody who types.
constexpr std::size_t most_offered = 24;

// The ids of those that have a word for each of these that begins so.
std::vector<std::int64_t> cards_beginning(Reads& db, Cards cards, const std::vector<std::string>& words,
                                          std::size_t most = most_offered);
// Of those that have a word for each of these that is near it.
std::vector<std::int64_t> cards_near(Reads& db, Cards cards, const std::vector<std::string>& words);

void index_names(Transaction& tx, Cards cards, std::int64_t id, const std::vector<std::string>& names);
// What is found by its beginning alone: a mail address, a number.
void index_keys(Transaction& tx, Cards cards, std::int64_t id, const std::vector<std::string>& keys);
// Before a card that changed is indexed again.
void forget_words(Transaction& tx, Cards cards, std::int64_t id);
// A word that no card has any more is proposed to nobody.
void forget_unused(Transaction& tx, const std::string& word);

}  // namespace relais::parties

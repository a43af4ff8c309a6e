// The statements of the lists of parties and of contacts, put together from the filters and the order.
#pragma once

#include <optional>
#include <string>

#include "client_file/card_filter.h"
#include "lists/count.h"
#include "tags/tag.h"

namespace relais::client_file {

// What is to be known of the filters before a statement is written, in a form in which it is a parameter.
struct CardNarrowing {
  Dialect dialect = Dialect::sqlite;
  // Those that have the words that are sought, as an array of that database; there are more of them where it is cut.
  std::optional<std::string> found;
  bool is_cut = false;
  // Between these a name begins with the letter that is sought.
  std::optional<std::string> letter;
  std::string after_letter;
  std::optional<Id<tags::Tag>> tag;
  // A postcode, else between these a town begins as it was typed.
  std::optional<std::string> postcode;
  std::optional<std::string> town;
  std::string after_town;
  // No card can meet it: a tag that nobody ever gave, words that stand nowhere.
  bool is_impossible = false;
};

// The views live as long as the filter does.
struct CardQuestion {
  const CardFilter& filter;
  const CardNarrowing& narrowing;
};

// "SELECT 1 FROM parties WHERE … LIMIT 1001"
std::string cards_to_count(const CardQuestion& asked, lists::Parameters& parameters);
// "SELECT id FROM … LIMIT 51", in their order.
std::string ids_of_cards(const CardQuestion& asked, lists::Way way, std::int64_t most, lists::Parameters& parameters);

}  // namespace relais::client_file

// The statements of the list, put together from the queue, the filters and the order.
#pragma once

#include <string>
#include <vector>

#include "lists/count.h"
#include "lists/order.h"
#include "requests/list_filter.h"
#include "tags/tag.h"

namespace relais::requests {

// What is to be known of the filters before a statement is written.
struct Narrowing {
  // Those that have the words that are sought, as an array of that database.
  std::optional<std::string> found;
  Dialect dialect = Dialect::sqlite;
  // There are more of them.
  bool is_cut = false;
  std::optional<Id<tags::Tag>> tag;
  // So many have the tag that it is quicker to ask each request for it.
  bool tag_is_common = false;
  // No request can meet it: a tag that nobody ever gave, words that stand nowhere.
  bool is_impossible = false;
};

// What the statements are about; the views live as long as the filter does.
struct Question {
  const Person& person;
  const ListFilter& filter;
  const Narrowing& narrowing;
  Timestamp now;
};

// "SELECT 1 FROM requests WHERE … UNION ALL … LIMIT 1001"; empty where there can be none.
std::string rows_to_count(const Question& question, lists::Parameters& parameters);
// "SELECT id FROM … LIMIT 51", in their order; empty where there can be none.
std::string ids_of_page(const Question& question, const lists::Order& order, lists::Way way, std::int64_t most,
                        lists::Parameters& parameters);

}  // namespace relais::requests

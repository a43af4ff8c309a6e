// The ids of the cards of one page of a list, and how many there are in all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client_file/card_filter.h"
#include "lists/count.h"

namespace relais::client_file {

struct CardIds {
  std::vector<std::int64_t> ids;
  bool is_last = true;
};

// What is looked up once for all pages of a list: which cards have the words, what a tag is called by.
class CardSearch {
public:
  // `region` is where a telephone number without its country is from.
  CardSearch(Reads& db, CardFilter filter, const std::string& region);
  CardSearch(const CardSearch&) = delete;
  CardSearch& operator=(const CardSearch&) = delete;
  ~CardSearch();

  const CardFilter& filter() const { return filter_; }
  const lists::Count& count() const { return count_; }

  // In their order, from where the filter begins, or after the row that stood last.
  CardIds page(Reads& db, std::int64_t length) const;
  void go_on_after(lists::Position last) { filter_.after = std::move(last); }

private:
  CardFilter filter_;
  std::unique_ptr<struct CardNarrowing> narrowing_;
  lists::Count count_;
};

// These ids as one parameter of a statement: "[1,2]", "{1,2}".
std::string as_array(Dialect dialect, const std::vector<std::int64_t>& ids);

}  // namespace relais::client_file

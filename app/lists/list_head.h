// What stands above and below the rows of every list, ready to show: tabs, filters, order, columns, views that were
// kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lists/count.h"

namespace relais::lists {

struct Tab {
  std::string label;
  std::string address;
  std::optional<Count> count;
  // The digit that opens it, empty for none.
  std::string key;
  bool current = false;
  // Its name in JSON.
  std::string name;
};

// A view that somebody kept.
struct KeptView {
  std::int64_t id = 0;
  std::string name;
  std::string address;
  bool is_shared = false;
  bool is_own = false;
  bool current = false;
};

struct Option {
  std::string value;
  std::string label;
};

struct Filter {
  std::string name;  // in the address
  std::string label;
  std::vector<Option> options;
  // In force: what is chosen, in words, and where one is without it. Both empty where it is not.
  std::string value;
  std::string chosen;
  std::string without;
  // Offered beside those in force, so that it takes one click less.
  bool is_at_hand = false;

  bool is_on() const { return !chosen.empty(); }
};

struct SortChoice {
  std::string label;
  std::string address;
  bool current = false;
};

struct ColumnChoice {
  std::string name;
  std::string label;
  bool shown = false;
};

struct ListHead {
  std::string name;     // "requests"
  std::string address;  // "/requests"
  std::string query;    // what makes this list again: "queue=open&sort=due"
  std::string here;     // the same with the page one is on
  // What a form of filters carries besides them.
  std::string tab;
  std::string sort;
  std::string words;
  std::string without_words;
  std::string without_filters;
  // The same filters on everything there is; empty where that is what one sees.
  std::string everywhere;
  std::vector<Tab> tabs;
  std::vector<KeptView> views;
  std::vector<Filter> filters;
  std::vector<SortChoice> sorts;
  std::vector<ColumnChoice> columns;
  Count total;
  // The rows of this page, counted from 1.
  std::int64_t first = 0;
  std::int64_t last = 0;
  // The addresses of the next page in both faces, empty on the last.
  std::string next;
  std::string next_json;

  bool is_filtered() const {
    return std::any_of(filters.begin(), filters.end(), [](const Filter& filter) { return filter.is_on(); });
  }
};

}  // namespace relais::lists

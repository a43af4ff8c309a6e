// The page of what was found, and the few lines of it that stand under the field while somebody types.
#pragma once

#include "layout/frame.h"
#include "lib/text/json.h"
#include "search/cards.h"
#include "search/hits.h"

namespace relais::search {

struct KindTab {
  Kind kind = Kind::all;
  std::string address;
  bool current = false;
};

struct SearchPage {
  Frame frame;
  std::string typed;
  Kind kind = Kind::all;
  std::vector<KindTab> tabs;
  std::vector<Hit> hits;
  lists::Count count;
  Cards cards;
  // The request whose number was typed.
  std::optional<requests::Mention> numbered;
  // The addresses of what is older in both faces, empty where nothing is.
  std::string next;
  std::string next_json;
  // What was said before it could be found is still being indexed.
  bool is_indexing = false;
  Timestamp now;

  bool has_cards() const { return !cards.contacts.empty() || !cards.organisations.empty(); }
  bool is_empty() const { return hits.empty() && !has_cards() && !numbered; }
  bool shows_hits() const { return !is_about_cards(kind); }
};

struct SearchCandidates {
  std::string typed;
  std::optional<requests::Mention> numbered;
  // One of each request.
  std::vector<Hit> hits;
  Cards cards;
  std::string everything;  // where all of it is
  bool is_indexing = false;
  Timestamp now;

  bool is_empty() const { return hits.empty() && cards.contacts.empty() && cards.organisations.empty() && !numbered; }
};

void render(HtmlWriter& out, const SearchPage& page);              // views/search_page.html
void render(HtmlWriter& out, const SearchCandidates& candidates);  // views/search_candidates.html
void write_json(JsonWriter& out, const SearchPage& page);          // search_json.cpp
void write_json(JsonWriter& out, const SearchCandidates& candidates);

}  // namespace relais::search

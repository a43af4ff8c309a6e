// Two cards side by side, field by field: whoever sees that they are one reports them, and the data steward merges them
// or says that they are different.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client_file/linked.h"
#include "dispatch/mistake.h"
#include "dispatch/request.h"
#include "layout/frame.h"
#include "lib/html/html.h"
#include "lib/text/json.h"
#include "parties/possible_duplicate.h"

namespace relais::client_file {

struct Pair {
  RecordRef one;
  RecordRef other;
};

// The fields kind, one and other; a card that does not exist is a 404.
Pair pair_in(const Request& http);

struct ComparedField {
  std::string name;
  std::string label;
  std::string one;  // as people read it
  std::string other;
  bool differs = false;
  bool takes_other = false;
  bool may_take_both = false;
};

struct ComparedPart {
  std::string label;
  std::int64_t one = 0;
  std::int64_t other = 0;
};

struct ComparedCard {
  RecordRef card;
  std::string name;
  std::string archived;  // why, in words; empty where it is in use
  std::string lost;      // that it became part of another card

  std::string address() const { return parties::address_of(card); }
};

struct ComparePage {
  Frame frame;
  ComparedCard one;
  ComparedCard other;
  bool keeps_other = false;
  std::vector<ComparedField> fields;
  std::vector<ComparedPart> parts;
  std::optional<parties::ReportedDuplicate> report;
  bool may_merge = false;
  std::string steward;
  std::string explanation;
  Timestamp now;
  Mistakes mistakes;

  bool can_merge() const { return may_merge && one.lost.empty() && other.lost.empty(); }
  bool waits() const { return report && !report->settled; }
};

ComparePage compare_page(const Request& http, const Pair& pair);

void render(HtmlWriter& out, const ComparePage& page);  // views/compare_page.html
void write_json(JsonWriter& out, const ComparePage& page);

}  // namespace relais::client_file

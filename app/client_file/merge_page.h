// What became of two cards that were merged, and the way back.
#pragma once

#include "client_file/compare_page.h"
#include "parties/merge.h"

namespace relais::client_file {

struct MovedPart {
  std::string label;
  std::int64_t count = 0;
};

struct MergePage {
  Frame frame;
  parties::Merge merge;
  std::string kept_name;
  std::string lost_name;
  std::string explanation;
  std::vector<MovedPart> moved;
  std::vector<ComparedField> changed;
  std::string why_not_undone;
  bool may_undo = false;
  Mistakes mistakes;

  std::string kept_address() const { return parties::address_of(merge.kept); }
};

MergePage merge_page(const Request& http, Id<parties::Merge> merge);

void render(HtmlWriter& out, const MergePage& page);  // views/merge_page.html
void write_json(JsonWriter& out, const MergePage& page);

}  // namespace relais::client_file

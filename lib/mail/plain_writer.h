// Lays words out as plain text: spaces folded, lines and paragraphs asked for several times made once, quotes marked.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

class PlainWriter {
public:
  void words(std::string_view text);
  void verbatim(std::string_view text);

  void line_break();  // each one counts
  void line();        // what follows begins a line
  void paragraph();   // what follows stands after an empty line
  void rule();
  void bullet();
  // What follows stands beside the cell before, where that one is a single line.
  void cell();
  void row();

  void quote_begins();
  void quote_ends();

  std::size_t size() const { return out_.size(); }
  bool says_since(std::size_t start, std::string_view text) const;
  std::string text();

private:
  void put(std::string_view text);
  void break_line(int most);
  bool is_at_cell_start() const;
  bool cell_is_one_line() const;
  void write_wanted_breaks();
  void trim_line();
  std::string quote_marks() const;

  std::string out_;
  int breaks_ = 2;
  int wanted_breaks_ = 0;
  std::size_t quote_depth_ = 0;
  bool space_ = false;
  // Where the open cell of a table begins; none is open at npos.
  std::size_t cell_start_ = std::string::npos;
};

}  // namespace relais::mail

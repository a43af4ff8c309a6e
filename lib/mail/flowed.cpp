#include "lib/mail/flowed.h"

namespace relais::mail {
namespace {

struct Line {
  std::size_t depth = 0;
  std::string_view text;
  bool goes_on = false;
};

Line read_line(std::string_view line) {
  Line read;
  while (line.starts_with('>')) {
    ++read.depth;
    line.remove_prefix(1);
  }
  if (line.starts_with(' ')) line.remove_prefix(1);
  read.text = line;
  // The line that announces a signature ends with a space and never flows.
  read.goes_on = line.ends_with(' ') && line != "-- ";
  return read;
}

std::string quote_marks(const Line& line) {
  std::string marks(line.depth, '>');
  if (line.depth > 0 && !line.text.empty()) marks += ' ';
  return marks;
}

}  // namespace

std::string unflowed(std::string_view text, SpaceBeforeBreak space) {
  std::string out;
  out.reserve(text.size());
  Line before;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = read_line(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (before.goes_on && before.depth == line.depth && line.text != "-- ") {
      if (space == SpaceBeforeBreak::dropped) out.pop_back();
    } else {
      if (before.goes_on) out += '\n';
      out += quote_marks(line);
    }
    out += line.text;
    if (!line.goes_on) out += end == std::string_view::npos ? "" : "\n";
    before = line;
  }
  return out;
}

}  // namespace relais::mail

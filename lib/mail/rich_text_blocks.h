// Rich text as lines of words inside quotes and lists: what HTML may nest in a thousand ways, said in one.
#pragma once

#include <string>
#include <vector>

#include "lib/mail/clean_html_node.h"

namespace relais::mail::rich {

enum class FrameKind { quote, bullets, numbers };

struct Frame {
  FrameKind kind = FrameKind::quote;
  int item = 0;  // of a list: each has a number of its own

  bool operator==(const Frame&) const = default;
};

struct Style {
  bool is_bold = false;
  bool is_italic = false;
  std::string link;

  bool operator==(const Style&) const = default;
};

struct Run {
  std::string text;  // "\n" alone is a line break
  Style style;

  bool is_break() const { return text == "\n"; }
};

// Empty where it is an empty line.
struct Block {
  std::vector<Frame> frames;
  std::vector<Run> runs;
};

// In valid UTF-8, with no spaces but those that are seen and no empty line around.
std::vector<Block> blocks_in(const cleaning::Node& page);

bool has_marks(const std::vector<Block>& blocks);

// How many frames of the block before go on, and whether a further item of a list begins behind them.
struct Step {
  std::size_t shared = 0;
  bool is_next_item = false;
};
Step step_to(const Block& block, const std::vector<Frame>& open);

}  // namespace relais::mail::rich

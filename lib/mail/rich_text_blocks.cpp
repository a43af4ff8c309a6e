#include "lib/mail/rich_text_blocks.h"

#include <algorithm>

#include "lib/mail/rich_text_links.h"
#include "lib/text/characters.h"

namespace relais::mail::rich {
namespace {

using cleaning::Node;

// Beyond that the words stay and the frame goes.
constexpr std::size_t deepest_frame = 8;

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool has_gaps_around(std::string_view name) {
  return is_one_of(name, {"p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl"});
}

bool is_line(std::string_view name) {
  return is_one_of(name, {"div",    "table",  "tr",      "dt",      "dd",         "address", "article", "aside",
                          "center", "figure", "footer",  "header",  "main",       "nav",     "section", "caption",
                          "hr",     "body",   "details", "summary", "figcaption", "thead",   "tbody",   "tfoot"});
}

bool says_something(const Block& block) {
  return std::ranges::any_of(block.runs, [](const Run& run) { return !trimmed(run.text).empty(); });
}

class Reader {
public:
  std::vector<Block> read_page(const Node& page) {
    read_children(page);
    end_block();
    if (std::ranges::none_of(blocks_, says_something)) return {};
    while (!blocks_.empty() && blocks_.back().runs.empty()) blocks_.pop_back();
    const auto first = std::ranges::find_if(blocks_, [](const Block& each) { return !each.runs.empty(); });
    blocks_.erase(blocks_.begin(), first);
    trim_breaks();
    return std::move(blocks_);
  }

private:
  void read(const Node& node);
  void read_children(const Node& node) {
    for (const auto& child : node.children) read(*child);
  }
  void read_styled(const Node& node, Style style);
  void read_framed(const Node& node, FrameKind kind);
  void read_item(const Node& node);
  void read_lines(const Node& node);
  void add_words(std::string_view text);
  void add_break();
  void add_gap();
  void put(std::string_view text);
  void end_block();
  void trim_space();
  void trim_breaks();
  bool begins_line() const { return runs_.empty() || runs_.back().is_break(); }

  std::vector<Block> blocks_;
  std::vector<Frame> frames_;
  std::vector<Run> runs_;
  Style style_;
  int items_ = 0;
  bool is_verbatim_ = false;
  bool wants_gap_ = false;
};

void Reader::read(const Node& node) {
  const std::string_view name = node.name;
  auto style = style_;
  if (node.is_text()) return add_words(node.text);
  if (name == "br") return add_break();
  if (name == "li") return read_item(node);
  if (name == "blockquote") return read_framed(node, FrameKind::quote);
  if (name == "ul") return read_framed(node, FrameKind::bullets);
  if (name == "ol") return read_framed(node, FrameKind::numbers);
  if (is_one_of(name, {"strong", "b"})) style.is_bold = true;
  if (is_one_of(name, {"em", "i"})) style.is_italic = true;
  if (name == "a") style.link = value_of(node.attributes, "href");
  if (style != style_) return read_styled(node, std::move(style));
  if (has_gaps_around(name) || is_line(name)) return read_lines(node);
  read_children(node);
  if (is_one_of(name, {"td", "th"})) add_words(" ");
}

void Reader::read_styled(const Node& node, Style style) {
  std::swap(style_, style);
  read_children(node);
  style_ = std::move(style);
}

void Reader::read_framed(const Node& node, FrameKind kind) {
  end_block();
  const bool is_kept = frames_.size() < deepest_frame;
  if (is_kept) frames_.push_back({kind, kind == FrameKind::quote ? 0 : ++items_});
  read_children(node);
  end_block();
  if (is_kept) frames_.pop_back();
}

void Reader::read_item(const Node& node) {
  if (frames_.empty()) return read_framed(node, FrameKind::bullets);
  end_block();
  if (frames_.back().kind != FrameKind::quote) frames_.back().item = ++items_;
  read_children(node);
  end_block();
}

void Reader::read_lines(const Node& node) {
  const bool has_gaps = has_gaps_around(node.name);
  const bool was_verbatim = is_verbatim_;
  end_block();
  if (has_gaps) wants_gap_ = true;
  if (node.name == "pre") is_verbatim_ = true;
  read_children(node);
  is_verbatim_ = was_verbatim;
  end_block();
  if (has_gaps) wants_gap_ = true;
}

void Reader::put(std::string_view text) {
  if (runs_.empty() || runs_.back().is_break() || runs_.back().style != style_) runs_.push_back({"", style_});
  runs_.back().text += text;
}

void Reader::add_words(std::string_view text) {
  while (!text.empty()) {
    const auto word_end = std::ranges::find_if(text, is_white);
    if (word_end != text.begin()) put(text.substr(0, static_cast<std::size_t>(word_end - text.begin())));
    text.remove_prefix(static_cast<std::size_t>(word_end - text.begin()));
    const auto space_end = std::ranges::find_if_not(text, is_white);
    const auto space = text.substr(0, static_cast<std::size_t>(space_end - text.begin()));
    text.remove_prefix(space.size());
    if (is_verbatim_) {
      for (const char c : space) c == '\n' ? add_break() : put("\u00A0");
    } else if (!space.empty() && !begins_line() && !runs_.back().text.ends_with(' ')) {
      put(" ");
    }
  }
}

void Reader::add_break() {
  trim_space();
  runs_.push_back({"\n", {}});
}

void Reader::trim_space() {
  if (begins_line() || !runs_.back().text.ends_with(' ')) return;
  runs_.back().text.pop_back();
  if (runs_.back().text.empty()) runs_.pop_back();
}

// Only between lines that stand in the same place.
void Reader::add_gap() {
  if (wants_gap_ && !blocks_.empty() && blocks_.back().frames == frames_) blocks_.push_back({frames_, {}});
  wants_gap_ = false;
}

// A break before the end of a block is not seen.
void Reader::end_block() {
  trim_space();
  if (runs_.empty()) return;
  add_gap();
  if (runs_.back().is_break()) runs_.pop_back();
  blocks_.push_back({frames_, std::move(runs_)});
  runs_.clear();
}

void Reader::trim_breaks() {
  if (blocks_.empty()) return;
  auto& last = blocks_.back().runs;
  while (last.size() > 1 && last.back().is_break()) last.pop_back();
  auto& first = blocks_.front().runs;
  const auto words = std::ranges::find_if_not(first, &Run::is_break);
  if (words != first.end()) first.erase(first.begin(), words);
}

}  // namespace

std::vector<Block> blocks_in(const Node& page) {
  auto blocks = Reader{}.read_page(page);
  for (auto& block : blocks) block.runs = with_links(block.runs);
  return blocks;
}

bool has_marks(const std::vector<Block>& blocks) {
  const auto is_marked = [](const Run& run) {
    return run.style.is_bold || run.style.is_italic ||
           (!run.style.link.empty() && !says_where(run.text, run.style.link));
  };
  return std::ranges::any_of(
      blocks, [&](const Block& block) { return !block.frames.empty() || std::ranges::any_of(block.runs, is_marked); });
}

Step step_to(const Block& block, const std::vector<Frame>& open) {
  const auto [mine, theirs] = std::ranges::mismatch(block.frames, open);
  Step step{static_cast<std::size_t>(mine - block.frames.begin()), false};
  step.is_next_item = mine != block.frames.end() && theirs != open.end() && mine->kind == theirs->kind;
  return step;
}

}  // namespace relais::mail::rich

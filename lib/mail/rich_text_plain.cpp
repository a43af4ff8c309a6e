#include <fmt/core.h>

#include "lib/mail/rich_text_links.h"
#include "lib/mail/rich_text_writers.h"

namespace relais::mail::rich {
namespace {

// What stands before the first line of a frame, and before all others.
struct Margin {
  std::string first;
  std::string others;
};

Margin margin_of(FrameKind kind, int number) {
  switch (kind) {
    case FrameKind::quote: return {"> ", "> "};
    case FrameKind::bullets: return {"- ", "  "};
    case FrameKind::numbers: {
      auto mark = fmt::format("{}. ", number);
      const std::string blank(mark.size(), ' ');
      return {std::move(mark), blank};
    }
  }
  return {};
}

std::string_view place_of(std::string_view link) {
  const bool is_page = link.starts_with("http");
  return is_page ? link : link.substr(link.find(':') + 1);
}

std::string words_of(const Block& block) {
  std::string words;
  std::string link_words;
  for (std::size_t i = 0; i < block.runs.size(); ++i) {
    const auto& [text, style] = block.runs[i];
    words += text;
    if (style.link.empty()) continue;
    link_words += text;
    if (i + 1 < block.runs.size() && block.runs[i + 1].style.link == style.link) continue;
    if (!says_where(link_words, style.link)) words += fmt::format(" ({})", place_of(style.link));
    link_words.clear();
  }
  return words;
}

void trim_end(std::string& line) {
  constexpr std::string_view no_break_space = "\u00A0";
  for (;;) {
    if (line.ends_with(' ')) {
      line.pop_back();
    } else if (line.ends_with(no_break_space)) {
      line.erase(line.size() - no_break_space.size());
    } else {
      return;
    }
  }
}

class Writer {
public:
  std::string write(const std::vector<Block>& blocks) {
    for (const auto& block : blocks) write_block(block);
    if (!text_.empty()) text_.pop_back();
    return std::move(text_);
  }

private:
  void write_block(const Block& block);
  std::string open(const Block& block);
  void write_line(std::string line);

  std::string text_;
  std::vector<Frame> open_;
  std::vector<int> numbers_;
};

// Answers what stands before the first line.
std::string Writer::open(const Block& block) {
  const auto step = step_to(block, open_);
  const auto last_number = step.is_next_item ? numbers_[step.shared] : 0;
  open_ = block.frames;
  numbers_.resize(step.shared);
  std::string margin;
  for (std::size_t depth = 0; depth < open_.size(); ++depth) {
    const bool is_new = depth >= step.shared;
    if (is_new) numbers_.push_back(depth == step.shared ? last_number + 1 : 1);
    const auto marks = margin_of(open_[depth].kind, numbers_[depth]);
    margin += is_new ? marks.first : marks.others;
  }
  return margin;
}

void Writer::write_block(const Block& block) {
  auto margin = open(block);
  std::string others;
  for (std::size_t depth = 0; depth < open_.size(); ++depth)
    others += margin_of(open_[depth].kind, numbers_[depth]).others;
  const auto words = words_of(block);
  for (std::size_t start = 0;;) {
    const auto end = std::min(words.find('\n', start), words.size());
    write_line(margin + words.substr(start, end - start));
    if (end == words.size()) return;
    start = end + 1;
    margin = others;
  }
}

void Writer::write_line(std::string line) {
  trim_end(line);
  text_ += line;
  text_ += '\n';
}

}  // namespace

std::string as_text(const std::vector<Block>& blocks) { return Writer{}.write(blocks); }

}  // namespace relais::mail::rich

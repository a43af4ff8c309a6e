#include "lib/html/html.h"
#include "lib/mail/rich_text_writers.h"

namespace relais::mail::rich {
namespace {

std::string_view beginning_of(FrameKind kind) {
  switch (kind) {
    case FrameKind::quote: return "<blockquote>";
    case FrameKind::bullets: return "<ul><li>";
    case FrameKind::numbers: return "<ol><li>";
  }
  return {};
}

std::string_view end_of(FrameKind kind) {
  switch (kind) {
    case FrameKind::quote: return "</blockquote>";
    case FrameKind::bullets: return "</li></ul>";
    case FrameKind::numbers: return "</li></ol>";
  }
  return {};
}

class Writer {
public:
  std::string write(const std::vector<Block>& blocks) {
    for (const auto& block : blocks) write_block(block);
    close_to(0);
    return std::move(html_);
  }

private:
  void write_block(const Block& block);
  void write_words(const Block& block);
  void write_run(const Run& run);
  void close_to(std::size_t depth);

  std::string html_;
  HtmlWriter out_{html_};
  std::vector<Frame> open_;
};

void Writer::close_to(std::size_t depth) {
  for (; open_.size() > depth; open_.pop_back()) out_.raw(end_of(open_.back().kind));
}

// What stands first in an item or a quote needs no element of its own.
void Writer::write_block(const Block& block) {
  const auto step = step_to(block, open_);
  bool is_first = step.shared < block.frames.size();
  close_to(step.shared + (step.is_next_item ? 1 : 0));
  if (step.is_next_item) {
    out_.raw("</li><li>");
    open_.back() = block.frames[step.shared];
  }
  for (auto depth = open_.size(); depth < block.frames.size(); ++depth) {
    open_.push_back(block.frames[depth]);
    out_.raw(beginning_of(open_.back().kind));
  }
  if (!is_first) out_.raw("<div>");
  write_words(block);
  if (!is_first) out_.raw("</div>");
}

// A break at the end of a block is only seen when another one follows.
void Writer::write_words(const Block& block) {
  for (const auto& run : block.runs) write_run(run);
  if (block.runs.empty() || block.runs.back().is_break()) out_.raw("<br>");
}

void Writer::write_run(const Run& run) {
  const auto& [text, style] = run;
  if (run.is_break()) return out_.raw("<br>");
  if (!style.link.empty()) {
    out_.raw("<a href=\"");
    out_.put(style.link);
    out_.raw(style.link.starts_with("http") ? "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                                            : "\" rel=\"noopener noreferrer\">");
  }
  if (style.is_bold) out_.raw("<strong>");
  if (style.is_italic) out_.raw("<em>");
  out_.put(text);
  if (style.is_italic) out_.raw("</em>");
  if (style.is_bold) out_.raw("</strong>");
  if (!style.link.empty()) out_.raw("</a>");
}

}  // namespace

std::string as_html(const std::vector<Block>& blocks) { return Writer{}.write(blocks); }

}  // namespace relais::mail::rich

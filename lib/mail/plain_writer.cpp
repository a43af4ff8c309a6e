#include "lib/mail/plain_writer.h"

namespace relais::mail {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::size_t deepest_quote = 20;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

void PlainWriter::trim_line() {
  while (true) {
    if (out_.ends_with(' ')) {
      out_.pop_back();
    } else if (out_.ends_with(no_break_space)) {
      out_.erase(out_.size() - no_break_space.size());
    } else {
      return;
    }
  }
}

std::string PlainWriter::quote_marks() const { return std::string(std::min(quote_depth_, deepest_quote), '>'); }

void PlainWriter::break_line(int most) {
  if (breaks_ >= most) return;
  if (breaks_ == 0) trim_line();
  if (breaks_ > 0) out_ += quote_marks();
  out_ += '\n';
  ++breaks_;
  space_ = false;
}

void PlainWriter::write_wanted_breaks() {
  while (wanted_breaks_ > breaks_) break_line(wanted_breaks_);
  wanted_breaks_ = 0;
}

void PlainWriter::put(std::string_view text) {
  write_wanted_breaks();
  if (breaks_ > 0 && quote_depth_ > 0) out_ += quote_marks() + ' ';
  if (space_ && breaks_ == 0) out_ += ' ';
  space_ = false;
  breaks_ = 0;
  out_ += text;
}

void PlainWriter::words(std::string_view text) {
  while (!text.empty()) {
    const auto word = std::find_if_not(text.begin(), text.end(), is_space);
    if (word != text.begin()) space_ = true;
    const auto end = std::find_if(word, text.end(), is_space);
    if (word != end) put({&*word, static_cast<std::size_t>(end - word)});
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  }
}

void PlainWriter::verbatim(std::string_view text) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    if (!line.empty()) put(line);
    if (end == std::string_view::npos) return;
    line_break();
    text.remove_prefix(end + 1);
  }
}

void PlainWriter::line_break() {
  write_wanted_breaks();
  break_line(3);
}

// A block at the very beginning of a cell breaks nothing: the cell has its place already.
bool PlainWriter::is_at_cell_start() const { return cell_start_ == out_.size() && space_; }

void PlainWriter::line() {
  if (!is_at_cell_start()) wanted_breaks_ = std::max(wanted_breaks_, 1);
}

void PlainWriter::paragraph() {
  if (!is_at_cell_start()) wanted_breaks_ = std::max(wanted_breaks_, 2);
}

void PlainWriter::rule() {
  line();
  put("---");
  line();
}

void PlainWriter::bullet() {
  line();
  put("- ");
}

bool PlainWriter::cell_is_one_line() const {
  return cell_start_ != std::string::npos && cell_start_ < out_.size() && breaks_ == 0 &&
         out_.find('\n', cell_start_) == std::string::npos;
}

void PlainWriter::row() {
  if (cell_is_one_line()) wanted_breaks_ = 0;
  cell_start_ = std::string::npos;
  line();
}

void PlainWriter::cell() {
  if (cell_is_one_line()) {
    wanted_breaks_ = 0;
    space_ = true;
  } else {
    write_wanted_breaks();
  }
  cell_start_ = out_.size();
}

void PlainWriter::quote_begins() {
  write_wanted_breaks();
  ++quote_depth_;
}

void PlainWriter::quote_ends() {
  if (quote_depth_ > 0) --quote_depth_;
}

bool PlainWriter::says_since(std::size_t start, std::string_view text) const {
  constexpr std::size_t margin = 100;
  if (start > out_.size()) return false;
  return std::string_view{out_}.substr(start, text.size() + margin).find(text) != std::string_view::npos;
}

std::string PlainWriter::text() {
  trim_line();
  const auto last = out_.find_last_not_of('\n');
  auto text = last == std::string::npos ? std::string{} : out_.substr(0, last + 1) + '\n';
  return text;
}

}  // namespace relais::mail

// The text of a mail as lines, each with its quote marks and its label told apart once. For the sources of this folder
// alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/forwarded_words.h"

namespace relais::mail {

class ForwardedLines {
public:
  explicit ForwardedLines(std::string text);

  std::size_t count() const { return lines_.size(); }

  // How many quote marks stand before the words.
  std::size_t depth(std::size_t line) const {
    ++bytes_read_;
    return lines_[line].depth;
  }
  bool is_blank(std::size_t line) const {
    ++bytes_read_;
    return lines_[line].words == lines_[line].end;
  }
  // The shallowest of all lines with words from there on; deeper than any where none follow.
  std::size_t least_depth_from(std::size_t line) const;

  // Without quote marks and the spaces behind them.
  std::string_view words(std::size_t line) const;
  // What a label stands before, as in "Objet : Fuite".
  std::optional<HeaderField> field(std::size_t line) const;
  // It has the shape of a label, known or not.
  bool has_label(std::size_t line) const { return lines_[line].label != no_label; }
  std::string_view value(std::size_t line) const;
  bool is_english(std::size_t line) const;

  // The lines as they are, and with at most so many quote marks taken off; no empty lines around.
  std::string between(std::size_t first, std::size_t end) const;
  std::string between(std::size_t first, std::size_t end, std::size_t depth) const;

  // How many bytes were handed out so far: what reading costs, whatever the machine.
  std::size_t bytes_read() const { return bytes_read_; }

  static constexpr std::size_t deepest = 100;

private:
  static constexpr std::uint8_t no_label = 255;
  static constexpr std::uint8_t unknown_label = 254;

  struct Line {
    std::uint32_t start = 0;
    std::uint32_t words = 0;
    std::uint32_t value = 0;
    std::uint32_t end = 0;
    std::uint8_t depth = 0;
    std::uint8_t least_depth_from_here = 0;
    std::uint8_t label = no_label;
  };

  Line read_line(std::size_t start, std::size_t end) const;
  void read_label(Line& line) const;
  std::string_view piece(std::size_t start, std::size_t end) const;

  std::string text_;
  std::vector<Line> lines_;
  mutable std::size_t bytes_read_ = 0;
};

}  // namespace relais::mail

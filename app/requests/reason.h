// Why something was done, in the words of whoever did it: never blank, at most 1,000 characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/text/characters.h"

namespace relais::requests {

class Reason {
public:
  static constexpr std::size_t longest = 1000;

  static std::optional<Reason> from(std::string_view typed) {
    const auto text = trimmed(typed);
    if (text.empty() || characters(text) > longest) return std::nullopt;
    return Reason{std::string{text}};
  }

  const std::string& text() const { return text_; }

private:
  explicit Reason(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

}  // namespace relais::requests

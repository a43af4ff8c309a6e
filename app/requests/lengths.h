// How long what is typed about a request may be, and the sentence for what is longer.
#pragma once

#include <string>

#include "dispatch/mistake.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::requests {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_description = 100'000;
constexpr std::size_t longest_location = 300;
constexpr std::size_t longest_words = 300;

inline void check_length(Mistakes& mistakes, const char* field, const std::string& text, std::size_t longest) {
  if (characters(text) <= longest) return;
  mistakes.push_back({field, t("At most {count} characters, please.", {{"count", std::to_string(longest)}})});
}

}  // namespace relais::requests

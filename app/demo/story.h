// A story of a demonstration as its file tells it: what came from outside, and what colleagues did with it, step by
// step. docs/develop.md says how one is written.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lib/web/fields.h"

namespace relais::demo {

using Fields = std::vector<web::Field>;

// Empty where there is none of that name.
std::string value_of(const Fields& fields, std::string_view name);

struct Step {
  std::string when;  // "+42m", "+1d 10:05"; empty for a little later
  std::string who;   // the first name of a colleague, in small letters; empty for somebody outside
  std::string deed;  // "note"
  Fields fields;
  std::string words;
  int line = 0;
};

struct Story {
  std::string key;  // the name of its file
  Fields head;
  std::vector<Step> steps;
};

// What a file of the demonstration says wrongly, and where.
struct BadStory : std::runtime_error {
  BadStory(std::string_view key, int line, std::string_view what);
};

Story read_story(std::string_view key, std::string_view text);

}  // namespace relais::demo

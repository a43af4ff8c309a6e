#include "demo/story.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/text/characters.h"

namespace relais::demo {
namespace {

constexpr std::string_view step_mark = "===";

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '-'; }

// "subject: Une question", or nothing.
std::optional<web::Field> field_in(std::string_view line) {
  const auto colon = line.find(": ");
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const auto name = line.substr(0, colon);
  if (!std::ranges::all_of(name, is_name_character)) return std::nullopt;
  return web::Field{std::string{name}, std::string{trimmed(line.substr(colon + 2))}};
}

std::string taken_word(std::string_view& rest) {
  rest = trimmed(rest);
  const auto word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(word.size());
  return std::string{word};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "8:50"
bool is_time_of_day(std::string_view text) {
  const auto colon = text.find(':');
  return !text.empty() && is_digit(text.front()) && colon >= 1 && colon <= 2;
}

// "+1d 10:05 karim note: Vu."
Step step_in(std::string_view line) {
  Step step;
  auto rest = trimmed(line.substr(step_mark.size()));
  const auto colon = rest.find(": ");
  if (colon != std::string_view::npos) {
    step.words = trimmed(rest.substr(colon + 2));
    rest = rest.substr(0, colon);
  }
  if (rest.starts_with('+')) {
    step.when = taken_word(rest);
    if (is_time_of_day(trimmed(rest))) step.when += " " + taken_word(rest);
  }
  step.deed = taken_word(rest);
  if (auto second = taken_word(rest); !second.empty()) {
    step.who = std::move(step.deed);
    step.deed = std::move(second);
  }
  return step;
}

class Reader {
public:
  explicit Reader(std::string_view key) { story_.key = key; }

  void read(std::string_view line) {
    ++number_;
    if (line.starts_with(step_mark)) {
      begin(line);
    } else if (story_.steps.empty()) {
      read_head(line);
    } else {
      read_in_step(line);
    }
  }

  Story ended() {
    for (auto& step : story_.steps) step.words = trimmed(step.words);
    if (story_.steps.empty()) throw BadStory(story_.key, number_, "nothing happens in it");
    return std::move(story_);
  }

private:
  void begin(std::string_view line) {
    story_.steps.push_back(step_in(line));
    story_.steps.back().line = number_;
    if (story_.steps.back().deed.empty()) throw BadStory(story_.key, number_, "what is done there?");
    in_fields_ = true;
  }

  void read_head(std::string_view line) {
    if (line.starts_with('#') || trimmed(line).empty()) return;
    const auto field = field_in(line);
    if (!field) throw BadStory(story_.key, number_, "this is no \"name: value\"");
    story_.head.push_back(*field);
  }

  // The fields stand directly below the mark; what follows the first other line is words.
  void read_in_step(std::string_view line) {
    auto& step = story_.steps.back();
    if (const auto field = in_fields_ ? field_in(line) : std::nullopt) {
      step.fields.push_back(*field);
      return;
    }
    in_fields_ = false;
    if (!step.words.empty() || !trimmed(line).empty())
      step.words += (step.words.empty() ? "" : "\n") + std::string{line};
  }

  Story story_;
  int number_ = 0;
  bool in_fields_ = false;
};

}  // namespace

std::string value_of(const Fields& fields, std::string_view name) {
  const auto found = std::ranges::find(fields, name, &web::Field::name);
  return found == fields.end() ? std::string{} : found->value;
}

BadStory::BadStory(std::string_view key, int line, std::string_view what)
    : std::runtime_error(fmt::format("{}, line {}: {}", key, line, what)) {}

Story read_story(std::string_view key, std::string_view text) {
  Reader reader{key};
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    reader.read(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.ended();
}

}  // namespace relais::demo

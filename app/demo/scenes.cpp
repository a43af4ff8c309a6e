#include <algorithm>

#include "demo/demo_files.h"
#include "demo/office_hours.h"
#include "demo/teller.h"

namespace relais::demo {
namespace {

// "agency/often/" and "agency/often/nids-de-poule.story": "nids-de-poule"
std::string key_in(std::string_view path, std::string_view folder) {
  const auto name = path.substr(folder.size());
  return std::string{name.substr(0, name.rfind('.'))};
}

int number_in(const std::string& text, int otherwise) { return text.empty() ? otherwise : std::stoi(text); }

struct Range {
  int least = 0;
  int most = 0;
};

// "6..170", in days
Range range_in(const std::string& text) {
  const auto dots = text.find("..");
  if (dots == std::string::npos) return {number_in(text, 0), number_in(text, 0)};
  return {std::stoi(text.substr(0, dots)), std::stoi(text.substr(dots + 2))};
}

// Spread evenly, from the oldest on, at an hour that changes from one to the next.
Timestamp begins(const Story& pattern, int turn, int times, Timestamp present) {
  const auto [least, most] = range_in(value_of(pattern.head, "ago"));
  const int shift = static_cast<int>(pattern.key.size() * 7 + pattern.key.front());
  const int days =
      most - (most - least) * turn / std::max(1, times) - shift % std::max(1, (most - least) / std::max(1, times));
  const int minute = (turn * 173 + shift * 41) % 570;
  return ago(present, fmt::format("{}d {}:{:02}", std::max(least, days), 8 + minute / 60, minute % 60));
}

Scene scene_of(Story story, Timestamp begins) {
  Scene scene;
  scene.story = std::move(story);
  scene.begins = begins;
  return scene;
}

void add_pattern(std::vector<Scene>& scenes, const DemoFile& file, const std::string& key, WordLists& words,
                 Timestamp present) {
  const auto pattern = read_story(key, file.content);
  const auto times = number_in(value_of(pattern.head, "times"), 1);
  for (int turn = 0; turn < times; ++turn) {
    auto story = read_story(fmt::format("{} {}", key, turn + 1), Wording{words, key, turn}.fill(file.content));
    scenes.push_back(scene_of(std::move(story), begins(pattern, turn, times, present)));
    scenes.back().ends_at_present = true;
  }
}

}  // namespace

std::vector<Scene> scenes_of(Organisation& organisation, Timestamp present) {
  std::vector<Scene> scenes;
  const auto once = organisation.sector + "/stories/";
  const auto often = organisation.sector + "/often/";
  for (const auto& file : demo_files()) {
    if (file.path.starts_with(once)) {
      auto story = read_story(key_in(file.path, once), file.content);
      const auto begins = ago(present, value_of(story.head, "ago"));
      scenes.push_back(scene_of(std::move(story), begins));
    }
    if (file.path.starts_with(often)) add_pattern(scenes, file, key_in(file.path, often), organisation.words, present);
  }
  return scenes;
}

}  // namespace relais::demo

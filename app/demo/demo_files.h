// The files of db/demo as the program carries them: one folder a sector.
#pragma once

#include <span>
#include <string_view>

namespace relais::demo {

struct DemoFile {
  std::string_view path;  // "agency/stories/panne-de-chauffage.story"
  std::string_view content;
};

std::span<const DemoFile> demo_files();

}  // namespace relais::demo

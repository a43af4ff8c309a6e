// How long what somebody has begun to write is kept, from the same file and variables as all settings. It is looked at
// when drafts are forgotten.
#pragma once

#include <filesystem>

namespace relais {

struct DraftLimits {
  // After the last change.
  int days_of_drafts = 60;

  static DraftLimits load(const std::filesystem::path& data);
};

}  // namespace relais

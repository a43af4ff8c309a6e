// The samples of one folder under testdata/, in the order of their names.
#pragma once

#include <algorithm>
#include <vector>

#include "lib/mail/testing_samples.h"

namespace relais::mail {

inline std::vector<std::filesystem::path> samples_in(const std::string& folder, const std::string& ending = ".txt") {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(sample_folder() / folder)) {
    if (entry.path().extension() == ending) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace relais::mail

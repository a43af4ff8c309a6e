// The mails in testdata/, for the tests of this folder.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace relais::mail {

inline std::filesystem::path sample_folder() { return std::filesystem::path{RELAIS_SOURCES} / "lib/mail/testdata"; }

inline std::string content_of_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error("no such file: " + path.string());
  return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::string sample(const std::string& name) { return content_of_file(sample_folder() / name); }

}  // namespace relais::mail

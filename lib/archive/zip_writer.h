// Many files as one ZIP, as people open it everywhere; each part is written piece by piece, and its length need not be
// known before.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace relais {

class ZipWriter {
public:
  // Throws std::runtime_error where it cannot be written, here and in all that follows.
  explicit ZipWriter(const std::filesystem::path& file);
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;
  ~ZipWriter();

  // The part before ends. A name is ASCII, with "/" between folders.
  void begin(const std::string& name);
  void write(std::string_view bytes);
  // Without it the file is not whole.
  void finish();

private:
  class Stream;
  std::unique_ptr<Stream> stream_;
};

// What is left of a name that may stand in a ZIP on every system: "Étude n° 4.pdf" is "etude-n-4.pdf".
std::string name_in_zip(std::string_view name);

}  // namespace relais

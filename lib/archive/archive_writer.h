// Many parts as one file that is written from its beginning to its end, onto a disk or into a pipe: tar, compressed by
// zstd, sealed at the end.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace relais {

class ArchiveWriter {
public:
  using Sink = std::function<void(std::string_view bytes)>;
  // Gives the next bytes of a part into the buffer; none at its end.
  using Source = std::function<std::size_t(char* into, std::size_t most)>;

  // What the sink throws comes out of add() or finish().
  explicit ArchiveWriter(Sink sink);
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;
  ~ArchiveWriter();

  void add(const std::string& name, std::string_view content);
  // Throws std::runtime_error where the source has fewer bytes than it promised.
  void add(const std::string& name, std::uint64_t size, const Source& source);

  // Without it the archive is not whole, and whoever reads it says so.
  void finish();

private:
  class Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace relais

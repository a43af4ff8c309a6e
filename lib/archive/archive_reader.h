// Reads what ArchiveWriter wrote, part after part, from a disk or a pipe. What it gave is to be believed only once
// finish() has not thrown.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace relais {

// It was cut off, altered, or never was one of ours.
struct BadArchive : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ArchiveReader {
public:
  struct Part {
    std::string name;
    std::uint64_t size = 0;
  };
  // Gives the next bytes into the buffer; none at the end.
  using Source = std::function<std::size_t(char* into, std::size_t most)>;
  using EachPiece = std::function<void(std::string_view bytes)>;

  explicit ArchiveReader(Source source);
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;
  ~ArchiveReader();

  // A name is only a text from outside: compare it, and never make a path of it. What was not read of the part before
  // is passed over.
  std::optional<Part> next();
  void read(const EachPiece& with_piece);
  // The whole part, where it is no longer than that.
  std::string read_text(std::size_t most);

  // Reads what is left and holds everything against the seal.
  void finish();

private:
  class Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace relais

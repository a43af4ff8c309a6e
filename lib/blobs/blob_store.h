// Files too large for a row: written under the hash of their bytes, file and folder made durable before the row that
// names them is committed. A sweep removes what no row names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

namespace relais {

// The hash of the bytes (BLAKE2b, 64 hexadecimal digits), which is also the name.
struct BlobId {
  std::string hash;

  static BlobId of(std::string_view bytes);
  auto operator<=>(const BlobId&) const = default;
};

// The disk has no room: nothing was kept and nothing is left behind. Any other trouble is a plain std::system_error.
class BlobStoreFull : public std::system_error {
public:
  using std::system_error::system_error;
};

struct Blob {
  BlobId id;
  std::uint64_t size = 0;
};

class BlobStore {
public:
  explicit BlobStore(std::filesystem::path folder);

  // Returns once the bytes are safe on disk.
  Blob keep(std::string_view bytes);
  // Takes over a finished temporary file on the same file system, without reading it into memory at once.
  Blob keep_file(const std::filesystem::path& file);

  // Throws as keep() would where nothing can be written.
  void try_to_write() const;

  bool has(const BlobId& id) const;
  std::string read(const BlobId& id) const;
  // Throws std::invalid_argument where the id is not a hash: a name from outside never becomes a path.
  std::filesystem::path path_of(const BlobId& id) const;

  // Where uploads are written until they are whole; on the same file system.
  const std::filesystem::path& incoming() const { return incoming_; }

  // Removes what is older than an hour and not named; answers how many.
  int sweep(const std::function<bool(const BlobId&)>& is_named);

private:
  bool keeps_already(const Blob& blob);
  Blob take_over(const std::filesystem::path& file, const Blob& blob);
  void make_place_durable(const std::filesystem::path& place) const;

  std::filesystem::path folder_;
  std::filesystem::path incoming_;
};

}  // namespace relais

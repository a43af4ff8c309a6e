// Large files that come in slices and may stop at any moment. What has come so far stands on disk alone, so that
// another process, or this one after a restart, goes on where the last slice ended.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "lib/blobs/blob_store.h"

namespace relais {

struct Upload {
  std::string name;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;  // how much has come
};

enum class SliceOutcome { kept, wrong_offset, too_long, unknown };

struct Slice {
  SliceOutcome outcome = SliceOutcome::unknown;
  // Where the next slice begins, whatever the outcome.
  std::uint64_t offset = 0;
};

// An owner sees his own uploads only: another's token is unknown to him.
class Uploads {
public:
  static constexpr std::uint64_t longest_slice = 4U << 20U;

  explicit Uploads(BlobStore& store) : store_(store) {}

  // Answers a token that nobody can guess.
  std::string begin(std::int64_t owner, std::string_view name, std::uint64_t size);
  std::optional<Upload> find(std::int64_t owner, std::string_view token) const;

  Slice append(std::int64_t owner, std::string_view token, std::uint64_t offset, std::string_view bytes);
  // The same from a file, for slices that were streamed to disk.
  Slice append_file(std::int64_t owner, std::string_view token, std::uint64_t offset,
                    const std::filesystem::path& slice);

  // Nothing where it is unknown or not whole yet.
  std::optional<Blob> finish(std::int64_t owner, std::string_view token);
  void give_up(std::int64_t owner, std::string_view token);

  // Forgets what nobody has touched for that long and nobody wants any more; answers how many.
  int expire(std::chrono::seconds age, const std::set<std::string>& wanted_tokens = {});

private:
  std::filesystem::path content_of(std::string_view token) const;
  std::filesystem::path story_of(std::string_view token) const;

  BlobStore& store_;
};

}  // namespace relais

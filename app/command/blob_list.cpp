#include "command/blob_list.h"

#include <charconv>

#include "lib/archive/archive_reader.h"
#include "lib/blobs/blob_files.h"

namespace relais::command {
namespace {

constexpr std::size_t piece_size = 1U << 12U;
constexpr std::size_t hash_length = 64;

}  // namespace

std::string line_of(const Blob& blob) { return fmt::format("{} {}\n", blob.id.hash, blob.size); }

std::optional<Blob> blob_in_line(std::string_view line) {
  if (line.size() < hash_length + 2 || line[hash_length] != ' ') return std::nullopt;
  Blob blob{{std::string{line.substr(0, hash_length)}}, 0};
  const char* end = line.data() + line.size();
  const auto [stopped, error] = std::from_chars(line.data() + hash_length + 1, end, blob.size);
  if (!is_blob_name(blob.id.hash) || error != std::errc{} || stopped != end) return std::nullopt;
  return blob;
}

BlobListReader::BlobListReader(File& file) : file_(file) { file_.go_to_beginning(); }

std::optional<Blob> BlobListReader::next() {
  auto end = piece_.find('\n');
  if (end == std::string::npos) {
    const auto before = piece_.size();
    piece_.resize(before + piece_size);
    piece_.resize(before + file_.read(piece_.data() + before, piece_size));
    if (piece_.empty()) return std::nullopt;
    end = piece_.find('\n');
  }
  const auto blob = end == std::string::npos ? std::nullopt : blob_in_line(std::string_view{piece_}.substr(0, end));
  if (!blob) throw BadArchive("its list of files cannot be read");
  piece_.erase(0, end + 1);
  return blob;
}

}  // namespace relais::command

// The files of a backup, a line each: the hash and the length, in the order of the hashes.
#pragma once

#include <optional>
#include <string>

#include "lib/blobs/blob_store.h"
#include "lib/blobs/file.h"

namespace relais::command {

std::string line_of(const Blob& blob);
// Nothing where it is no such line.
std::optional<Blob> blob_in_line(std::string_view line);

// Reads the list of an open file from its beginning, never more than a piece of it at once.
class BlobListReader {
public:
  explicit BlobListReader(File& file);

  // Nothing at the end; throws BadArchive where a line is none of ours.
  std::optional<Blob> next();

private:
  File& file_;
  std::string piece_;
};

}  // namespace relais::command

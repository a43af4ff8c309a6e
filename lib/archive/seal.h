// The last bytes of an archive: a hash of all that stands before it, so that a file that was cut off or changed
// anywhere is told from one that is whole. It is a frame that zstd skips, and tar never sees it.
#pragma once

#include <cstddef>
#include <string>

#include "lib/blobs/hash.h"

namespace relais {

constexpr std::size_t seal_size = 8 + 64;

std::string seal_of(Hash& everything_before);

}  // namespace relais

#include "lib/archive/seal.h"

namespace relais {
namespace {

// RFC 8878, 3.1.2: the magic number of a skippable frame and the length of its content, the least byte first.
constexpr std::string_view head{"\x50\x2a\x4d\x18\x40\x00\x00\x00", 8};

}  // namespace

std::string seal_of(Hash& everything_before) { return std::string{head} + everything_before.hexadecimal(); }

}  // namespace relais

// Answers made smaller on their way (RFC 1952).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relais::web {

// Below this the packet is sent either way.
constexpr std::size_t smallest_compressed = 1024;

// Whether an Accept-Encoding takes gzip.
bool accepts_gzip(std::string_view accept_encoding);

// The compressor's memory (256 kB) is kept by each thread that calls this.
std::string gzipped(std::string_view text);

}  // namespace relais::web

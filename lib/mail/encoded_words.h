// Headers as they are written for the way (RFC 2047), read with what senders do to them: words cut in the middle of a
// character, wrong charsets, bare bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::mail {

struct HeaderPiece {
  std::string text;  // UTF-8
  bool was_encoded = false;
};

// Unfolded; words that stand side by side are one piece.
std::vector<HeaderPiece> header_pieces(std::string_view raw);

// The whole value, on one line.
std::string decoded_header(std::string_view raw);

}  // namespace relais::mail

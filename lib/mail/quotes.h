// Parts what somebody has just written from the mail that he answers, so that the page can fold the latter. Nothing is
// cut: the two together are the text.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

struct Answer {
  std::string fresh;
  std::string quoted;
};

// A signature that announces itself ("-- ", "Envoyé de mon iPhone") is folded with the quote. Where the answer stands
// between or below the quoted lines, all of it is fresh.
Answer split_quote(std::string_view text);

// The fresh part alone.
std::string without_quote(std::string_view text);

// The same with its signature.
std::string with_signature_without_quote(std::string_view text);

}  // namespace relais::mail

// What somebody says himself when he passes a mail on. For the sources of this folder alone.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace relais::mail {

// Without his signature, and without what his telephone adds.
std::string own_words_in(std::string_view text);

// A header in words that nobody knows, above the one that was understood: what was understood may not be the outermost.
// A signature has labels too, with an address of the colleague himself.
bool may_hide_header(std::string_view own_text, const std::function<bool(const std::string& address)>& is_ours);

}  // namespace relais::mail

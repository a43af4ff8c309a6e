// The links of rich text: those that were made, and the addresses among the words.
#pragma once

#include <string_view>
#include <vector>

#include "lib/mail/rich_text_blocks.h"

namespace relais::mail::rich {

// Whether the words of a link say where it leads.
bool says_where(std::string_view words, std::string_view link);

// Each address among the words becomes a link that says where it leads.
std::vector<Run> with_links(const std::vector<Run>& runs);

}  // namespace relais::mail::rich

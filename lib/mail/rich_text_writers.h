// The two faces of rich text.
#pragma once

#include <string>
#include <vector>

#include "lib/mail/rich_text_blocks.h"

namespace relais::mail::rich {

std::string as_html(const std::vector<Block>& blocks);
std::string as_text(const std::vector<Block>& blocks);

}  // namespace relais::mail::rich

// The page as libxml2 reads it, within bounds: some of what it does takes the square of what it reads.
#pragma once

#include <string_view>

#include "lib/mail/clean_html_builder.h"

namespace relais::mail::cleaning {

enum class Reading { whole, cut };

// The page is UTF-8 without control characters.
Reading read_page(std::string_view page, Builder& builder);

}  // namespace relais::mail::cleaning

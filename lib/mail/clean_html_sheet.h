// The style elements of a mail. They are kept, rule by rule: Outlook says there that its paragraphs have no margins,
// and newsletters how they look on a telephone. The mail has a document of its own, so its selectors reach nothing
// else.
#pragma once

#include <string>
#include <string_view>

#include "lib/mail/clean_html_pictures.h"

namespace relais::mail::cleaning {

std::string clean_sheet(std::string_view css, Pictures& pictures);

}  // namespace relais::mail::cleaning

// The attributes that a mail may use, and what may stand in them.
#pragma once

#include <string_view>

#include "lib/mail/clean_html_node.h"
#include "lib/mail/clean_html_pictures.h"

namespace relais::mail::cleaning {

// In an order of its own, so that cleaning twice changes nothing.
Attributes clean_attributes(std::string_view element, const Attributes& typed, Pictures& pictures);

// What a page says of its body, as a style, since the page becomes a part of another.
Attributes attributes_of_body(const Attributes& typed, Pictures& pictures);

// Not for people: one point wide and high, or not shown at all.
bool is_hidden(const Attributes& typed);
bool is_tracking_pixel(const Attributes& typed);

}  // namespace relais::mail::cleaning

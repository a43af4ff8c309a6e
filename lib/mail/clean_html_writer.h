// Writes the tree as HTML that is XML too, so that no reader of either can take it for something else.
#pragma once

#include "lib/mail/clean_html_node.h"

namespace relais::mail::cleaning {

std::string written(const Node& root, std::string_view sheet);

}  // namespace relais::mail::cleaning

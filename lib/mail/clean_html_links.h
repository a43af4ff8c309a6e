// Says of a link whose words name one place and that leads to another where it leads.
#pragma once

#include "lib/mail/clean_html_node.h"

namespace relais::mail::cleaning {

void unmask_links(Node& node);

}  // namespace relais::mail::cleaning

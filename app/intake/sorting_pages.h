// Gathers what the pages of sorting show.
#pragma once

#include <string>

#include "dispatch/request.h"
#include "intake/incoming.h"
#include "intake/sorting_list_page.h"

namespace relais::intake {

SortingListPage sorting_list_page(const Request& http);

// The whole mail, beside the list it stands in. With a mistake of the field `number`, what was typed there stays.
SortingListPage sorting_mail_page(const Request& http, const Incoming& incoming, const Placing& placing,
                                  Mistakes mistakes = {});

}  // namespace relais::intake

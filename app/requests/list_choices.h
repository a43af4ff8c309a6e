// What one can choose from above the list of requests: queues, filters, orders, columns, views that were kept.
#pragma once

#include "requests/requests_page.h"

namespace relais::requests {

lists::ListHead head_of(const relais::Request& http, const ListFilter& filter, const std::vector<QueueCount>& counts,
                        const std::vector<Column>& shown);

// As this person chose them, else the usual ones.
std::vector<Column> columns_for(const relais::Request& http);

}  // namespace relais::requests

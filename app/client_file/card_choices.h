// What one can choose from above the lists of parties and contacts: tabs, filters, orders, columns, views that were
// kept.
#pragma once

#include "client_file/card_filter.h"
#include "lists/list_head.h"

namespace relais::client_file {

lists::ListHead head_of(const Request& http, const CardFilter& filter);

// The address of the list with that filter.
std::string address_of(const CardFilter& filter);

}  // namespace relais::client_file

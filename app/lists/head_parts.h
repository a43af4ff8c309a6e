// The pieces of a list's head that are made the same way for every list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/request.h"
#include "lists/list_head.h"
#include "lists/order.h"

namespace relais::lists {

// What is in force where `value` is not empty, in the words of the option where it is one of them.
Filter filter_choice(std::string_view name, std::string_view label, std::vector<Option> options,
                     const std::string& value, std::string without);

std::vector<KeptView> kept_views(const Request& http, std::string_view list, const std::string& query);

// Which rows of how many stand on this page, where it begins `after` that position, and where the next one begins.
void place_rows(ListHead& head, const Request& http, std::size_t rows, const std::optional<Position>& after,
                const std::optional<Position>& next);

}  // namespace relais::lists

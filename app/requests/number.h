// The number by which people outside name a request, and how it is found in what they write.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversations/exchange.h"
#include "requests/request.h"

namespace relais::requests {

// "DEM-2026-000042", however it is cased, in the order in which they stand.
std::vector<std::string> numbers_in(std::string_view text);

// "DEM-2026-000042/E7": how mails of an exchange name the request and themselves.
std::string number_in_exchange(const std::string& number, Id<conversations::Exchange> exchange);
// The exchange that stands behind this number in the text; none where the number stands alone.
std::optional<Id<conversations::Exchange>> exchange_behind(std::string_view text, const std::string& number);

// Which a person means who types no more than a number, newest first: "42", "#42", "2026-42", "DEM 2026-000042". None
// where he types anything else.
std::vector<std::string> numbers_meant(std::string_view typed, int year);

// Whoever asks: for placing mail, never for showing.
std::optional<Id<Request>> request_numbered(Reads& db, const std::string& number);
std::string number_of(Reads& db, Id<Request> request);

}  // namespace relais::requests

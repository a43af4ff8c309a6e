// Months, zones and little words of dates, in the languages of mail programs. For the sources of this folder alone.
#pragma once

#include <optional>
#include <string_view>

namespace relais::mail {

// 1 for January; the word as a key (see as_key), without its dot.
std::optional<unsigned> month_named(std::string_view word);

// Minutes east of Greenwich: "cet", "mesz", "utc".
std::optional<int> zone_named(std::string_view word);

// "à", "um", "Uhr": a date says the same without it.
bool is_filler(std::string_view word);

}  // namespace relais::mail

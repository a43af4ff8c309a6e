// What a file says in words of its own, as a card holds it.
#pragma once

#include <string>
#include <string_view>

namespace relais::imports {

// "Client, fournisseur" as "client,supplier", "français" as "fr", "Belgique" as "BE", "22/11/2026" as "2026-11-22";
// what is none of these stays as it is.
std::string said_word(std::string_view field, const std::string& text);

}  // namespace relais::imports

// Passwords as Argon2id (19 MiB, two passes), at most two at once, so that a rush of sign-ins takes neither all memory
// nor all processors. Slow on purpose: never call these inside a transaction.
#pragma once

#include <string>
#include <string_view>

namespace relais::people {

std::string hash_of_password(std::string_view password);
bool password_fits(std::string_view password, const std::string& hash);
// As slow as password_fits, for an address that nobody has: the time taken must not tell who exists.
void pretend_to_check(std::string_view password);

}  // namespace relais::people

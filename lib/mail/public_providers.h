// What the domain of a mail address tells of whom somebody works for: nothing where anybody can have a mailbox.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

bool is_public_provider(std::string_view domain);

// The domain by which an organisation is known: "spi.be" for "mail.spi.be". Empty for a public provider's, and for what
// is no name on the internet.
std::string organisation_of(std::string_view domain);

}  // namespace relais::mail

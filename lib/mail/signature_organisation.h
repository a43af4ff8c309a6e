// The organisation and the function in the lines of a signature.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/signature_lines.h"

namespace relais::mail {

// By its legal form, by the domain from which he writes, or by a word that only organisations bear.
std::string organisation_in(const std::vector<FootLine>& lines, std::string_view sender_domain);

// The text is the name of the domain's owner, written out: "Toiture Lambert" for toiture-lambert.be.
bool is_name_of_domain(const FootLine& piece, std::string_view domain);

// Beside or below the line of the name.
std::string role_in(const std::vector<FootLine>& lines, std::size_t name_line, std::string_view organisation);

}  // namespace relais::mail

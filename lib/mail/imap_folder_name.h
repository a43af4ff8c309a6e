// The name of a folder as IMAP writes it (RFC 3501, 5.1.3): what is not ASCII in a kind of UTF-7.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

std::string imap_folder_name(std::string_view utf8);

}  // namespace relais::mail

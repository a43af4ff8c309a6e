// Who sent a mail that comes without an envelope, as from a pipe or by IMAP.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// What the last mail server wrote as Return-Path, and where it wrote none, the address in From. Empty for the null
// sender
// ("Return-Path: <>") and for a mail that names nobody.
std::string return_path_in(std::string_view bytes);

}  // namespace relais::mail

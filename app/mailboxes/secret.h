// What a mailbox is opened with, a password or a token: a file that only Relais may read, and that nobody is shown.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace relais::mailboxes {

// The first line, read anew each time, since a token is renewed by another program. Empty where there is no such file.
std::string secret_in(const std::filesystem::path& file);

// A new file in DIR/secrets, safe on disk.
std::filesystem::path keep_secret(const std::filesystem::path& data, std::string_view secret);
// Removes one that keep_secret() made; another's file is left alone.
void forget_secret(const std::filesystem::path& data, const std::filesystem::path& file);

}  // namespace relais::mailboxes

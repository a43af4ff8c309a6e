#include "mailboxes/secret.h"

#include <fstream>

#include "lib/blobs/file.h"
#include "lib/text/characters.h"
#include "people/token.h"

namespace relais::mailboxes {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view folder_name = "secrets";

fs::path folder_in(const fs::path& data) {
  const auto folder = fs::absolute(data) / folder_name;
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  return folder;
}

}  // namespace

std::string secret_in(const fs::path& file) {
  std::ifstream in{file};
  std::string line;
  std::getline(in, line);
  return std::string{trimmed(line)};
}

fs::path keep_secret(const fs::path& data, std::string_view secret) {
  const auto folder = folder_in(data);
  const auto path = folder / ("mailbox-" + people::Token::make().text.substr(0, 16));
  {
    auto file = File::create(path);
    file.write(secret);
    file.make_durable();
  }
  make_folder_durable(folder);
  return path;
}

void forget_secret(const fs::path& data, const fs::path& file) {
  std::error_code gone_already;
  if (file.parent_path() == fs::absolute(data) / folder_name) fs::remove(file, gone_already);
}

}  // namespace relais::mailboxes

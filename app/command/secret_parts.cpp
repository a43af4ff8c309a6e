#include "command/secret_parts.h"

#include "lib/archive/archive_reader.h"
#include "lib/blobs/file.h"
#include "lib/blobs/hash.h"

namespace relais::command {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& data) {
  std::vector<std::string> names;
  if (fs::exists(data / part::settings)) names.emplace_back(part::settings);
  if (!fs::is_directory(data / part::secrets)) return names;
  for (const auto& entry : fs::directory_iterator(data / part::secrets)) {
    auto name = std::string{part::secrets} + entry.path().filename().string();
    if (entry.is_regular_file() && is_secret_part(name)) names.push_back(std::move(name));
  }
  return names;
}

std::string content_of(const fs::path& path) {
  auto file = File::open_to_read(path);
  std::string content(file.size(), '\0');
  content.resize(file.read(content.data(), content.size()));
  return content;
}

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

}  // namespace

bool has_secrets(const fs::path& data) { return !names_in(data).empty(); }

std::vector<SecretPart> secret_parts(const fs::path& data) {
  std::vector<SecretPart> parts;
  for (const auto& name : names_in(data)) {
    auto content = content_of(data / name);
    Hash hash;
    hash.add(content);
    parts.push_back({{name, content.size(), hash.hexadecimal()}, std::move(content)});
  }
  return parts;
}

bool is_secret_part(std::string_view name) {
  if (name == part::settings) return true;
  if (!name.starts_with(part::secrets)) return false;
  const auto file = name.substr(part::secrets.size());
  return !file.empty() && std::all_of(file.begin(), file.end(), is_plain);
}

}  // namespace relais::command

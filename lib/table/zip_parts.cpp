#include "lib/table/zip_parts.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "lib/table/table.h"
#include "lib/text/translation.h"

namespace relais {
namespace {

constexpr std::size_t piece_size = 1U << 16U;
constexpr int most_entries = 10'000;

struct Freer {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

using Handle = std::unique_ptr<archive, Freer>;

[[noreturn]] void refuse() {
  throw BadTable(
      std::string{t("This is no spreadsheet that can be read: the file is damaged, or locked with a password.")});
}

void require(bool holds) {
  if (!holds) refuse();
}

Handle opened(const std::string& bytes) {
  Handle handle{archive_read_new()};
  require(archive_read_support_format_zip(handle.get()) == ARCHIVE_OK);
  require(archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) == ARCHIVE_OK);
  return handle;
}

bool goes_to(archive* handle, std::string_view name) {
  archive_entry* entry = nullptr;
  for (int count = 0; count < most_entries; ++count) {
    const int outcome = archive_read_next_header(handle, &entry);
    if (outcome == ARCHIVE_EOF) return false;
    require(outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN);
    const char* path = archive_entry_pathname(entry);
    if (path != nullptr && path == name) return true;
  }
  refuse();
}

}  // namespace

std::string ZipParts::part(std::string_view name) {
  const auto handle = opened(bytes_);
  std::string content;
  if (!goes_to(handle.get(), name)) return content;
  std::string piece(piece_size, '\0');
  while (true) {
    const auto count = archive_read_data(handle.get(), piece.data(), piece.size());
    require(count >= 0);
    if (count == 0) return content;
    const auto taken = static_cast<std::uint64_t>(count);
    if (taken > left_) throw BadTable(std::string{t("The file is too large to be read as a table.")});
    left_ -= taken;
    content.append(piece, 0, taken);
  }
}

}  // namespace relais

#include "lib/archive/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <ctime>
#include <stdexcept>

#include "lib/text/characters.h"

namespace relais {
namespace {

constexpr std::size_t longest_name = 80;

struct Freer {
  void operator()(archive* handle) const { archive_write_free(handle); }
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

}  // namespace

class ZipWriter::Stream {
public:
  explicit Stream(const std::filesystem::path& file) : handle_(archive_write_new()) {
    require(archive_write_set_format_zip(handle_.get()));
    require(archive_write_open_filename(handle_.get(), file.c_str()));
  }

  void begin(const std::string& name) {
    end();
    const std::unique_ptr<archive_entry, Freer> entry{archive_entry_new()};
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), std::time(nullptr), 0);
    require(archive_write_header(handle_.get(), entry.get()));
    is_open_ = true;
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = archive_write_data(handle_.get(), bytes.data(), bytes.size());
      require(written <= 0 ? ARCHIVE_FATAL : ARCHIVE_OK);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void finish() {
    end();
    require(archive_write_close(handle_.get()));
  }

private:
  void end() {
    if (is_open_) require(archive_write_finish_entry(handle_.get()));
    is_open_ = false;
  }

  void require(int outcome) {
    if (outcome == ARCHIVE_OK) return;
    throw std::runtime_error(fmt::format("the ZIP cannot be written: {}", archive_error_string(handle_.get())));
  }

  std::unique_ptr<archive, Freer> handle_;
  bool is_open_ = false;
};

ZipWriter::ZipWriter(const std::filesystem::path& file) : stream_(std::make_unique<Stream>(file)) {}

ZipWriter::~ZipWriter() = default;

void ZipWriter::begin(const std::string& name) { stream_->begin(name); }

void ZipWriter::write(std::string_view bytes) { stream_->write(bytes); }

void ZipWriter::finish() { stream_->finish(); }

std::string name_in_zip(std::string_view name) {
  std::string plain;
  for (const char c : folded(name)) {
    const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    if (stays) plain += c;
    if (!stays && !plain.empty() && plain.back() != '-') plain += '-';
  }
  if (plain.size() > longest_name) plain.erase(0, plain.size() - longest_name);
  const auto first = plain.find_first_not_of(".-");
  return first == std::string::npos ? "file" : plain.substr(first);
}

}  // namespace relais

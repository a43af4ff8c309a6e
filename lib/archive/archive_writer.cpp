#include "lib/archive/archive_writer.h"

#include <archive.h>
#include <archive_entry.h>

#include <exception>

#include "lib/archive/seal.h"

namespace relais {
namespace {

constexpr std::size_t piece_size = 1U << 18U;

struct Freer {
  void operator()(archive* handle) const { archive_write_free(handle); }
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

}  // namespace

// The handle of libarchive, and what its C code cannot carry through: an exception of the sink.
class ArchiveWriter::Stream {
public:
  explicit Stream(Sink sink) : sink_(std::move(sink)), handle_(archive_write_new()) {
    prepare_hashing();
    auto* handle = handle_.get();
    require(archive_write_set_format_pax_restricted(handle));
    require(archive_write_add_filter_zstd(handle));
    require(archive_write_set_bytes_per_block(handle, piece_size));
    require(archive_write_set_bytes_in_last_block(handle, 1));
    require(archive_write_open2(handle, this, nullptr, &Stream::write, nullptr, nullptr));
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  // Freeing an archive that was not finished writes its end, which nobody wants any more.
  ~Stream() { is_over_ = true; }

  void begin(const std::string& name, std::uint64_t size) {
    const std::unique_ptr<archive_entry, Freer> entry{archive_entry_new()};
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    require(archive_write_header(handle_.get(), entry.get()));
  }

  void append(std::string_view bytes) {
    const auto written = archive_write_data(handle_.get(), bytes.data(), bytes.size());
    require(written < 0 ? ARCHIVE_FATAL : ARCHIVE_OK);
  }

  void end() { require(archive_write_finish_entry(handle_.get())); }

  void finish() {
    require(archive_write_close(handle_.get()));
    sink_(seal_of(hash_));
  }

private:
  static la_ssize_t write(archive* handle, void* self, const void* bytes, std::size_t count) {
    return static_cast<Stream*>(self)->pass_on(handle, {static_cast<const char*>(bytes), count});
  }

  la_ssize_t pass_on(archive* handle, std::string_view bytes) {
    if (is_over_) return static_cast<la_ssize_t>(bytes.size());
    try {
      hash_.add(bytes);
      sink_(bytes);
      return static_cast<la_ssize_t>(bytes.size());
    } catch (...) {
      failure_ = std::current_exception();
      archive_set_error(handle, EIO, "the sink failed");
      return ARCHIVE_FATAL;
    }
  }

  void require(int outcome) {
    if (failure_) {
      is_over_ = true;
      std::rethrow_exception(failure_);
    }
    if (outcome == ARCHIVE_OK) return;
    throw std::runtime_error(fmt::format("the archive cannot be written: {}", archive_error_string(handle_.get())));
  }

  Sink sink_;
  Hash hash_;
  std::exception_ptr failure_;
  bool is_over_ = false;
  // Gone first, since its end still calls write().
  std::unique_ptr<archive, Freer> handle_;
};

ArchiveWriter::ArchiveWriter(Sink sink) : stream_(std::make_unique<Stream>(std::move(sink))) {}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::add(const std::string& name, std::string_view content) {
  stream_->begin(name, content.size());
  stream_->append(content);
  stream_->end();
}

void ArchiveWriter::add(const std::string& name, std::uint64_t size, const Source& source) {
  stream_->begin(name, size);
  std::string piece(piece_size, '\0');
  for (auto left = size; left > 0;) {
    const auto count = source(piece.data(), static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size())));
    if (count == 0) throw std::runtime_error(fmt::format("{} became shorter while it was read", name));
    stream_->append({piece.data(), count});
    left -= count;
  }
  stream_->end();
}

void ArchiveWriter::finish() { stream_->finish(); }

}  // namespace relais

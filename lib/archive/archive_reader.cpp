#include "lib/archive/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <exception>

#include "lib/archive/seal.h"

namespace relais {
namespace {

constexpr std::size_t piece_size = 1U << 18U;

struct Freer {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

// Everything of the source but its last bytes, which are the seal.
class Sealed {
public:
  explicit Sealed(ArchiveReader::Source source) : source_(std::move(source)) {}

  // Empty at the end.
  std::string_view next() {
    buffer_.erase(0, given_);
    while (!is_at_end_ && buffer_.size() <= seal_size) take_more();
    given_ = buffer_.size() > seal_size ? buffer_.size() - seal_size : 0;
    const std::string_view bytes{buffer_.data(), given_};
    hash_.add(bytes);
    return bytes;
  }

  bool is_whole() {
    while (!next().empty()) {
    }
    return buffer_ == seal_of(hash_);
  }

private:
  void take_more() {
    const auto before = buffer_.size();
    buffer_.resize(before + piece_size);
    const auto count = source_(buffer_.data() + before, piece_size);
    buffer_.resize(before + count);
    is_at_end_ = count == 0;
  }

  ArchiveReader::Source source_;
  std::string buffer_;
  std::size_t given_ = 0;
  bool is_at_end_ = false;
  Hash hash_;
};

}  // namespace

// The handle of libarchive, and what its C code cannot carry through: an exception of the source.
class ArchiveReader::Stream {
public:
  explicit Stream(Source source) : sealed_(std::move(source)), handle_(archive_read_new()) {
    prepare_hashing();
    auto* handle = handle_.get();
    require(archive_read_support_filter_zstd(handle));
    require(archive_read_support_format_tar(handle));
    require(archive_read_open(handle, this, nullptr, &Stream::read, nullptr));
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  std::optional<Part> next() {
    archive_entry* entry = nullptr;
    const int outcome = archive_read_next_header(handle_.get(), &entry);
    if (outcome == ARCHIVE_EOF) return std::nullopt;
    require(outcome);
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) {
      throw BadArchive("it holds something that is no file");
    }
    return Part{name, static_cast<std::uint64_t>(archive_entry_size(entry))};
  }

  std::size_t take(char* into, std::size_t most) {
    const auto count = archive_read_data(handle_.get(), into, most);
    require(count < 0 ? ARCHIVE_FATAL : ARCHIVE_OK);
    return static_cast<std::size_t>(count);
  }

  void finish() {
    if (!sealed_.is_whole()) throw BadArchive("it was cut off or changed");
  }

private:
  static la_ssize_t read(archive* handle, void* self, const void** bytes) {
    return static_cast<Stream*>(self)->pass_on(handle, bytes);
  }

  la_ssize_t pass_on(archive* handle, const void** bytes) {
    try {
      const auto piece = sealed_.next();
      *bytes = piece.data();
      return static_cast<la_ssize_t>(piece.size());
    } catch (...) {
      failure_ = std::current_exception();
      archive_set_error(handle, EIO, "the source failed");
      return ARCHIVE_FATAL;
    }
  }

  void require(int outcome) {
    if (failure_) std::rethrow_exception(failure_);
    if (outcome == ARCHIVE_OK) return;
    const char* why = archive_error_string(handle_.get());
    throw BadArchive(fmt::format("it was cut off or changed, or is no backup ({})", why == nullptr ? "?" : why));
  }

  Sealed sealed_;
  std::exception_ptr failure_;
  std::unique_ptr<archive, Freer> handle_;
};

ArchiveReader::ArchiveReader(Source source) : stream_(std::make_unique<Stream>(std::move(source))) {}

ArchiveReader::~ArchiveReader() = default;

std::optional<ArchiveReader::Part> ArchiveReader::next() { return stream_->next(); }

void ArchiveReader::read(const EachPiece& with_piece) {
  std::string piece(piece_size, '\0');
  while (const auto count = stream_->take(piece.data(), piece.size())) with_piece({piece.data(), count});
}

std::string ArchiveReader::read_text(std::size_t most) {
  std::string text;
  read([&](std::string_view bytes) {
    if (text.size() + bytes.size() > most) throw BadArchive("a part of it is far too long");
    text += bytes;
  });
  return text;
}

void ArchiveReader::finish() { stream_->finish(); }

}  // namespace relais

#include "lib/web/compression.h"

#include <zlib.h>

#include <stdexcept>

#include "lib/web/header_text.h"

namespace relais::web {
namespace {

// Pages are made anew each time. A list of 32 kB takes 0.14 ms to become 5.8 kB; at level 4, 0.20 ms for 5.3 kB.
constexpr int level = 1;
constexpr int gzip_window = 15 + 16;
constexpr int usual_memory = 8;

class Compressor {
public:
  Compressor() {
    if (::deflateInit2(&stream_, level, Z_DEFLATED, gzip_window, usual_memory, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::runtime_error{"cannot start the compressor"};
    }
  }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
  ~Compressor() { ::deflateEnd(&stream_); }

  std::string compress(std::string_view text) {
    ::deflateReset(&stream_);
    std::string compressed(::deflateBound(&stream_, text.size()), '\0');
    // zlib reads only; its interface is older than const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    stream_.next_out = reinterpret_cast<Bytef*>(compressed.data());
    stream_.avail_out = static_cast<uInt>(compressed.size());
    if (::deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error{"cannot compress"};
    compressed.erase(stream_.total_out);
    return compressed;
  }

private:
  z_stream stream_{};
};

bool is_refused(const ParameterisedValue& coding) {
  const auto quality = coding.parameter("q");
  return !quality.empty() && quality.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  bool any = false;
  for (const auto piece : comma_separated(accept_encoding)) {
    const auto coding = read_parameterised(piece);
    if (coding.value == "gzip" || coding.value == "x-gzip") return !is_refused(coding);
    if (coding.value == "*") any = !is_refused(coding);
  }
  return any;
}

std::string gzipped(std::string_view text) {
  thread_local Compressor compressor;
  return compressor.compress(text);
}

}  // namespace relais::web

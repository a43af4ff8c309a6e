#include "lib/web/compression.h"

#include <libdeflate.h>

#include <memory>
#include <stdexcept>

#include "lib/web/header_text.h"

namespace relais::web {
namespace {

// Pages are made anew each time. A list of 95 kB takes 0.13 ms to become 12.3 kB; at level 6, 0.40 ms for 10.5 kB.
constexpr int level = 1;

struct Freeing {
  void operator()(libdeflate_compressor* compressor) const { ::libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Freeing>;

Compressor started() {
  Compressor compressor{::libdeflate_alloc_compressor(level)};
  if (!compressor) throw std::runtime_error{"cannot start the compressor"};
  return compressor;
}

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
  thread_local const auto compressor = started();
  std::string compressed(::libdeflate_gzip_compress_bound(compressor.get(), text.size()), '\0');
  const auto size =
      ::libdeflate_gzip_compress(compressor.get(), text.data(), text.size(), compressed.data(), compressed.size());
  if (size == 0) throw std::runtime_error{"cannot compress"};
  compressed.resize(size);
  return compressed;
}

}  // namespace relais::web

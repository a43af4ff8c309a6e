#include "lib/mail/part_content.h"

#include "lib/mail/gmime_objects.h"

namespace relais::mail {
namespace {

std::string all_of(GMimeStream* memory) {
  const auto* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(memory));
  return bytes == nullptr ? std::string{} : std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

// Straight into the string: a large attachment is held once, not three times.
std::string decoded(GMimeStream* source, GMimeContentEncoding encoding) {
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, encoding);
  std::string out;
  std::array<char, 16384> piece{};
  g_mime_stream_reset(source);
  const auto length = g_mime_stream_length(source);
  if (length > 0) out.reserve(static_cast<std::size_t>(length));
  for (ssize_t count = 0; (count = g_mime_stream_read(source, piece.data(), piece.size())) > 0;) {
    const auto before = out.size();
    out.resize(before + g_mime_encoding_outlen(&state, static_cast<std::size_t>(count)));
    const auto made = g_mime_encoding_step(&state, piece.data(), static_cast<std::size_t>(count), out.data() + before);
    out.resize(before + made);
  }
  return out;
}

}  // namespace

std::string content_of(GMimePart* part) {
  auto* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const auto encoding = g_mime_data_wrapper_get_encoding(content);
  if (encoding != GMIME_CONTENT_ENCODING_UUENCODE) return decoded(g_mime_data_wrapper_get_stream(content), encoding);
  const Owned<GMimeStream> memory{g_mime_stream_mem_new()};
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  return all_of(memory.get());
}

}  // namespace relais::mail

#include "lib/mail/gmime_objects.h"

namespace relais::mail {
namespace {

GMimeParserOptions* make_reading_options() {
  prepare_gmime();
  static std::array<const char*, 3> charsets{"utf-8", "windows-1252", nullptr};
  auto* options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets.data());
  return options;
}

}  // namespace

void prepare_gmime() { [[maybe_unused]] static const bool ready = (g_mime_init(), true); }

GMimeParserOptions* reading_options() {
  static GMimeParserOptions* const options = make_reading_options();
  return options;
}

Owned<GMimeStream> stream_over(std::string_view bytes, GByteArray& array) {
  prepare_gmime();
  // GMime reads through this pointer and, not being the owner, neither writes to it nor frees it.
  array.data = reinterpret_cast<guint8*>(const_cast<char*>(bytes.data()));
  array.len = static_cast<guint>(bytes.size());
  auto* stream = g_mime_stream_mem_new_with_byte_array(&array);
  g_mime_stream_mem_set_owner(reinterpret_cast<GMimeStreamMem*>(stream), FALSE);
  return Owned<GMimeStream>{stream};
}

Owned<GMimeMessage> read_message(GMimeStream* stream) {
  const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream)};
  return Owned<GMimeMessage>{g_mime_parser_construct_message(parser.get(), reading_options())};
}

Owned<GMimeObject> read_part(GMimeStream* stream) {
  const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream)};
  return Owned<GMimeObject>{g_mime_parser_construct_part(parser.get(), reading_options())};
}

}  // namespace relais::mail

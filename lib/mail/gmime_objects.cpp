#include "lib/mail/gmime_objects.h"

// There in builds that look for leaks.
extern "C" {
void __lsan_disable() __attribute__((weak));  // NOLINT(readability-identifier-naming)
void __lsan_enable() __attribute__((weak));   // NOLINT(readability-identifier-naming)
}

namespace relais::mail {
namespace {

// What GMime knows of a kind at first is not freed when it learns otherwise; that is once and a few bytes.
void begin_gmime_once() {
  if (__lsan_disable != nullptr) __lsan_disable();
  g_mime_init();
  if (__lsan_enable != nullptr) __lsan_enable();
}

// A message within a message stays in its bytes: that is how it is kept, and it may nest without end.
void begin_gmime() {
  begin_gmime_once();
  for (const auto* const kind : {"rfc822", "rfc2822", "global", "news"}) {
    g_mime_object_register_type("message", kind, g_mime_part_get_type());
  }
}

GMimeParserOptions* make_options() {
  prepare_gmime();
  static std::array<const char*, 3> charsets{"utf-8", "windows-1252", nullptr};
  auto* options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets.data());
  return options;
}

}  // namespace

void prepare_gmime() { [[maybe_unused]] static const bool ready = (begin_gmime(), true); }

GMimeParserOptions* reading_options() {
  static GMimeParserOptions* const options = make_options();
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

Owned<GMimeObject> read_part(GMimeStream* stream) {
  const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream)};
  return Owned<GMimeObject>{g_mime_parser_construct_part(parser.get(), reading_options())};
}

}  // namespace relais::mail

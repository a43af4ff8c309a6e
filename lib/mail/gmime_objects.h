// GMime's objects, given back when they go out of scope. For the sources of this folder alone.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <string_view>

namespace relais::mail {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};

struct GlibFree {
  void operator()(void* memory) const { g_free(memory); }
};

template <class T>
using Owned = std::unique_ptr<T, Unref>;
using OwnedText = std::unique_ptr<char, GlibFree>;

// To be called before anything of GMime is.
void prepare_gmime();

// How lenient we read; shared, never freed.
GMimeParserOptions* reading_options();

inline std::string_view view_of(const char* text) { return text == nullptr ? std::string_view{} : text; }

// Reads from the bytes in place, which must outlive what is made of them.
Owned<GMimeStream> stream_over(std::string_view bytes, GByteArray& array);

// A whole mail is read as a part, too: all of its headers are then in one list, in their order, and GMime does not take
// its addresses apart in its own way. Null where there is not even a header.
Owned<GMimeObject> read_part(GMimeStream* stream);

}  // namespace relais::mail

#include "lib/text/catalogue.h"

namespace relais {

// FNV-1a with a finish: tools/compile_catalogues.py computes the same.
std::uint32_t catalogue_hash(std::string_view text, std::uint32_t seed) {
  std::uint32_t hash = 2166136261U ^ seed;
  for (const char character : text) {
    hash ^= static_cast<unsigned char>(character);
    hash *= 16777619U;
  }
  hash ^= hash >> 15;
  hash *= 0x2c1b3c6dU;
  return hash ^ (hash >> 12);
}

const CatalogueEntry* Catalogue::find(std::string_view english) const {
  if (slots.empty()) return nullptr;
  const auto bucket = catalogue_hash(english, 0) % displacements.size();
  const auto& entry = slots[catalogue_hash(english, displacements[bucket]) % slots.size()];
  return entry.english == english ? &entry : nullptr;
}

std::size_t plural_form(Language language, std::int64_t count) {
  // French counts zero and one as one.
  if (language == Language::fr) return count >= -1 && count <= 1 ? 0 : 1;
  return count == 1 ? 0 : 1;
}

}  // namespace relais

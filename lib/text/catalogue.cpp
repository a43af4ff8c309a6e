#include "lib/text/catalogue.h"

#include <algorithm>

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

bool is_whole(const Catalogue& catalogue, Language language) {
  const auto says = [](const CatalogueEntry& entry, Language in) {
    return !entry.texts[static_cast<std::size_t>(in)][0].empty();
  };
  return language == Language::en || std::ranges::all_of(catalogue.slots, [&](const CatalogueEntry& entry) {
           return !says(entry, Language::fr) || says(entry, language);
         });
}

std::size_t plural_form(Language language, std::int64_t count) {
  // French counts zero and one as one.
  if (language == Language::fr) return count >= -1 && count <= 1 ? 0 : 1;
  return count == 1 ? 0 : 1;
}

}  // namespace relais

// The catalogues of locales/ as tools/compile_catalogues.py writes them out: one table for all languages, found by the
// English text in two steps that never collide (a bucket's displacement, then the slot).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "lib/text/translation.h"

namespace relais {

struct CatalogueEntry {
  std::string_view english;
  // By language; the second is for several and empty where the text has no plural. Empty for both: English stands.
  std::array<std::array<std::string_view, 2>, 4> texts;
};

struct Catalogue {
  std::span<const CatalogueEntry> slots;
  std::span<const std::uint32_t> displacements;

  const CatalogueEntry* find(std::string_view english) const;
};

// Whether a language says everything that French says. English stands in the code.
bool is_whole(const Catalogue& catalogue, Language language);

std::uint32_t catalogue_hash(std::string_view text, std::uint32_t seed);

// Which of the two forms a language uses for that number.
std::size_t plural_form(Language language, std::int64_t count);

// Written by the build from locales/.
extern const Catalogue interface_catalogue;

}  // namespace relais

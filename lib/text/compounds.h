// What stands in several runs of a text and is one thing to people: an address, a number in groups, "DEM-2026-000042".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/text_runs.h"

namespace relais {

// From one run to another, both included.
struct Compound {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string plain;
};

// The address of whose part before the sign this is the first run.
std::optional<Compound> address_at(std::string_view text, const std::vector<TextRun>& runs, std::size_t first);
// Joined by hyphens, or single letters with points: "rendez-vous", "S.P.R.L."
std::optional<Compound> joined_at(std::string_view text, const std::vector<TextRun>& runs, std::size_t first);

// As numbers of telephones and enterprises have them; they are written in groups, and nobody knows in which.
constexpr std::size_t fewest_digits = 8;
constexpr std::size_t most_digits = 14;

// Each number of so many digits that begins with this run, the shortest first.
std::vector<Compound> numbers_at(std::string_view text, const std::vector<TextRun>& runs, std::size_t first);
// "0477123456" for "+32 477 12 34 56"; empty where no country stands before it.
std::string national(std::string_view text, const TextRun& first, std::string_view digits);

}  // namespace relais

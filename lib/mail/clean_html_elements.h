// Which elements a mail may use.
#pragma once

#include <string_view>

namespace relais::mail::cleaning {

enum class Treatment {
  kept,
  unwrapped,  // what is inside stays
  style,
  silent,   // goes with all that is inside, and nobody misses it
  left_out  // goes with all that is inside, which somebody may miss
};

Treatment treatment_of(std::string_view element);

bool is_void(std::string_view element);

// Whether a browser, or the parser that reads what was written, ends the one where the other begins.
bool closes(std::string_view open, std::string_view next);

// What may hold paragraphs, and so something folded.
bool holds_blocks(std::string_view element);

}  // namespace relais::mail::cleaning

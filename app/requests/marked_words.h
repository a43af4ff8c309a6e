// What typed_answer() reads besides plain words, as it is described.
#pragma once

#include "dispatch/description.h"

namespace relais::requests {

inline Input marked_words() {
  return takes::text("html", "In place of the text: with bold, italic, links, lists and quotes.");
}

}  // namespace relais::requests

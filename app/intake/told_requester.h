// Who asks, where a colleague says so in a line of its own: "Demandeur : Marie Lefèvre, 0474 84 43 18".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parties/contact.h"

namespace relais::intake {

struct ToldRequester {
  parties::NewContact contact;
  std::string line;
};

// Nothing where no line says it plainly, or two do.
std::optional<ToldRequester> told_requester(std::string_view text);

}  // namespace relais::intake

// The telephone in the lines of a signature.
#pragma once

#include <string>
#include <vector>

#include "lib/mail/signature_lines.h"

namespace relais::mail {

// The most personal one, as it is written. Empty where there is none, or several of which none is more his own.
std::string phone_in(const std::vector<FootLine>& lines);

}  // namespace relais::mail

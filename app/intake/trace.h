// What each rule answered about a mail, kept beside it for whoever asks why it is where it is.
#pragma once

#include <string>
#include <vector>

#include "intake/decision.h"

namespace relais::intake {

std::string as_json(const std::vector<Step>& steps);
std::vector<Step> steps_in(const std::string& json);

}  // namespace relais::intake

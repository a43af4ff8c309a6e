// `relais check`: holds the data against every rule, and says what is wrong, where, and what to do.
#pragma once

#include "command/opened.h"
#include "lib/integrity/check.h"

namespace relais::command {

struct Check {
  bool as_json = false;
  bool quick = false;
};

// Exit::data_error where something is wrong.
void check(const Place& place, const Check& wanted);

// What was found, in words; empty where nothing is wrong.
std::string words_of(const std::vector<Finding>& findings);
std::string summary_of(const CheckReport& report);

}  // namespace relais::command

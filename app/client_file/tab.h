// What the pages of cards share: their tabs, and the actions that stand behind "more".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lists/count.h"

namespace relais::client_file {

struct CardTab {
  std::string name;  // as in ?tab=
  std::string label;
  std::string address;
  bool current = false;
  std::optional<lists::Count> count;
};

struct MoreAction {
  std::string label;
  std::string address;
  std::string image;
};

}  // namespace relais::client_file

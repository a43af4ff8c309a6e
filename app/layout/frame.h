// What stands around every page: who is signed in, where one can go, and what has just been done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/html/html.h"

namespace relais {

struct NavigationItem {
  std::string label;
  std::string address;
  std::string icon;
  bool current = false;
  std::optional<std::int64_t> count;
};

struct Frame {
  std::string title;
  std::string organisation;
  std::string language = "fr";
  std::string person_name;
  std::string person_initials;
  std::string role_label;
  std::vector<NavigationItem> navigation;
  // Shown in green above the page, once.
  std::string done;
  // The record whose changes this page follows: "request/42", or "request" for all of a kind; empty for none.
  std::string follows;
  // Nothing leaves by mail: said on every page so that nobody waits for an answer.
  bool mail_is_held = false;
};

}  // namespace relais

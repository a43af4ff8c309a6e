// Who it could be that calls: cards that bear his number, his address or his name, and the nearest where nobody does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parties/contact.h"

namespace relais::parties {

struct Sought {
  std::string name;
  std::string phone;
  std::string email;

  bool is_blank() const { return name.empty() && phone.empty() && email.empty(); }
};

struct Candidates {
  std::vector<Contact> found;
  std::vector<Contact> nearest;
  // Among how many nobody was found; counted only then.
  std::optional<std::int64_t> among;
};

Candidates candidates_for(Reads& db, const Sought& sought, const std::string& region);

}  // namespace relais::parties

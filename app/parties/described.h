// Somebody as he is typed in one go while he says who he is: "dupont michele 0474 84 43 18, Gîte du Vieux Moulin SRL".
#pragma once

#include <string>
#include <string_view>

namespace relais::parties {

struct Described {
  std::string family_name;  // in capitals
  std::string given_name;
  std::string phone;
  std::string email;
  std::string company;
  std::string number;  // of the company, as it was typed
};

// The family name is what stands in capitals, else what stands first; the company is what follows a comma, or what has
// a legal form.
Described described(std::string_view typed);

// "Michèle DUPONT"; either part may be missing.
std::string full_name(std::string_view given_name, std::string_view family_name);
// With a capital where each part begins, unless it has capitals of its own.
std::string as_given_name(std::string_view typed);

}  // namespace relais::parties

// What somebody writes of himself below his mail, for the card of a sender whom we do not know.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// Each empty where it is not there, or not sure: a wrong telephone is worse than none.
struct Signature {
  // Where it agrees with the name of the header, or tells more.
  std::string name;
  // As it is written: his own rather than the company's, and never a fax.
  std::string phone;
  std::string organisation;
  std::string role;

  bool operator==(const Signature&) const = default;
};

// Of a whole mail: what it quotes is left out.
Signature signature_in(std::string_view text, std::string_view sender_name, std::string_view sender_domain);

}  // namespace relais::mail

// Who asks, as the form of a new request tells it: somebody whose card is there, or somebody whose card and company
// come into being with the request.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "dispatch/mistake.h"
#include "dispatch/request.h"
#include "parties/candidates.h"
#include "parties/contact.h"
#include "parties/described.h"
#include "parties/party.h"

namespace relais::requests {

struct TypedCaller {
  std::string sought;  // the field in which everything is looked for
  // A card that was chosen, or "new"; nothing while nobody has said.
  std::string chosen;
  std::string family_name;
  std::string given_name;
  // The whole name, as other programs send it.
  std::string name;
  std::string email;
  std::string phone;
  std::string company;
  std::string number;
  std::string number_why;
  // A company that was chosen, or "new".
  std::string chosen_company;

  bool is_somebody_new() const { return chosen.empty() || chosen == "new"; }
  bool is_blank() const;
  std::string full_name() const;
  // By which his card is looked for.
  parties::Sought looked_for() const;
};

// From the form, or from the query of an address that brings some of it. What stands in the field of search fills what
// is empty of the card.
TypedCaller typed_caller(const relais::Request& http);

// What comes of it; a company is known or new, and so is its person.
struct Caller {
  std::optional<Id<parties::Contact>> known;
  std::optional<parties::NewContact> card;
  std::optional<Id<parties::Party>> party;
  std::optional<parties::NewParty> company;
};

Caller caller_of(Reads& db, const TypedCaller& typed, const std::string& region, Mistakes& mistakes);

// Nobody, where nobody was named.
std::optional<Id<parties::Contact>> keep_caller(Transaction& tx, const Caller& caller, const Person& by);

}  // namespace relais::requests

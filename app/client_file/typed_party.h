// A party as it is typed in one go: its card, its main contact and its tags.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parties/card_check.h"

namespace relais::client_file {

struct TypedParty : parties::PartyCard {
  std::string main_civility;
  std::string main_family_name;
  std::string main_given_name;
  std::string main_function;
  std::string main_phone;
  std::string main_mobile;
  std::string main_email;
  // By commas.
  std::string tags;
};

// Those of the main contact, which his own card has under the name behind "main_".
std::vector<parties::CardField<TypedParty>> main_contact_fields();

// What stands there; a 404 where nothing does.
TypedParty typed_as_kept(Reads& db, Id<parties::Party> party);
TypedParty laid_out(TypedParty typed, const std::string& region);
Mistakes mistakes_in(Reads& db, const TypedParty& typed, std::optional<Id<parties::Party>> own,
                     const std::string& region);
Mistakes warnings_in(const TypedParty& typed, const std::string& region);

Id<parties::Party> add_party(Transaction& tx, TypedParty typed, const std::string& region, const Actor& by);
void change_party(Transaction& tx, Id<parties::Party> party, TypedParty typed, const std::string& region,
                  const Actor& by);

}  // namespace relais::client_file

// Cards that may be the one that is being typed, or that stands already: by name, telephone, mail address and numbers.
// Quick enough to be asked at each letter, however many cards there are.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parties/contact_card.h"
#include "parties/party_card.h"

namespace relais::parties {

// What they have in common, the surest first.
enum class Likeness { establishment, number, vat, email, phone, name, near_name };

constexpr auto names_of(Likeness) {
  using namespace std::string_view_literals;
  return std::array{"establishment"sv, "number"sv, "vat"sv, "email"sv, "phone"sv, "name"sv, "near_name"sv};
}

std::string_view filter_label(Likeness likeness);  // "même numéro d'entreprise"

struct PossibleDuplicate {
  RecordRef card;
  std::string name;
  std::string about;  // what tells it apart: town, company, number
  std::vector<Likeness> likenesses;
  bool is_archived = false;

  std::string address() const;
  std::string in_words() const;  // "même nom, même téléphone"
};

// The likeliest first, at most five. `own` is the card itself where it stands already: what was settled as another card
// is not told again.
std::vector<PossibleDuplicate> duplicates_of(Reads& db, const PartyCard& card, const std::string& region,
                                             std::optional<Id<Party>> own = std::nullopt);
std::vector<PossibleDuplicate> duplicates_of(Reads& db, const ContactCard& card, const std::string& region,
                                             std::optional<Id<Contact>> own = std::nullopt);

}  // namespace relais::parties

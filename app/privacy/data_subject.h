// The person that a card is of: every card of hers, and by what she is recognised.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parties/erasure.h"
#include "privacy/identifiers.h"

namespace relais::privacy {

struct DataSubject {
  RecordRef card;  // the one that was asked about
  std::string name;
  std::vector<std::int64_t> contacts;
  // Individuals, and their sites.
  std::vector<std::int64_t> parties;
  std::vector<std::int64_t> sites;
  Identifiers identifiers;
  // Of hers alone.
  std::vector<std::string> email_keys;
  // Names and addresses that others bear, too: looked for only in what is hers.
  std::vector<std::string> shared;
  // Whose cards bear her name: perhaps hers as well, and not known to be.
  std::vector<RecordRef> namesakes;

  std::vector<RecordRef> cards() const;
};

// Nothing where the card is not one of a person: an organisation, a service.
std::optional<DataSubject> subject_of(Reads& db, const RecordRef& card, const std::string& region);

}  // namespace relais::privacy

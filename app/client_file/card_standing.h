// How a card stands, for the head and the side of its page: archived, part of another, or perhaps a duplicate.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/request.h"
#include "parties/closed_card.h"
#include "parties/duplicates.h"
#include "parties/erasure.h"
#include "parties/merge.h"

namespace relais::client_file {

struct CardLink {
  std::string name;
  std::string address;
};

struct CardStanding {
  RecordRef card;
  std::optional<parties::Archival> archival;
  std::optional<parties::Erasure> erasure;
  // The card that it became part of, and the merge that says so.
  std::optional<CardLink> lost_to;
  std::string merge_address;
  // The card of the same person that is in use.
  std::optional<CardLink> today;
  std::vector<parties::PossibleDuplicate> duplicates;
  std::string steward;
  bool may_keep_cards = false;
  bool may_archive = false;

  bool is_open() const { return !archival; }
  std::string address() const { return parties::address_of(card); }
  std::string comparing(const parties::PossibleDuplicate& other) const;
};

CardStanding standing_of(const Request& http, Reads& db, const RecordRef& card);

}  // namespace relais::client_file

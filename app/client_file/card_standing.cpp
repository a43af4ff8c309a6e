#include "client_file/card_standing.h"

#include "lib/text/translation.h"
#include "parties/archival.h"
#include "parties/steward.h"

namespace relais::client_file {
namespace {

std::vector<parties::PossibleDuplicate> duplicates(const Request& http, Reads& db, const RecordRef& card) {
  const auto& region = http.settings().region;
  if (card.kind == "party") {
    const Id<parties::Party> id{card.id};
    return parties::duplicates_of(db, parties::party_card(db, id).value(), region, id);
  }
  const Id<parties::Contact> id{card.id};
  return parties::duplicates_of(db, parties::contact_card(db, id).value(), region, id);
}

void add_today(Reads& db, CardStanding& standing) {
  if (standing.card.kind != "contact" || standing.lost_to) return;
  const auto closed = parties::closed(db, Id<parties::Contact>{standing.card.id});
  if (!closed || !closed->instead) return;
  const auto& card = *closed->instead;
  standing.today = CardLink{card.organisation.empty() ? card.name : card.organisation,
                            parties::address_of(parties::card_of(card.id))};
}

}  // namespace

std::string CardStanding::comparing(const parties::PossibleDuplicate& other) const {
  return fmt::format("/possible-duplicates/new?kind={}&one={}&other={}", card.kind, card.id, other.card.id);
}

CardStanding standing_of(const Request& http, Reads& db, const RecordRef& card) {
  CardStanding standing;
  standing.card = card;
  standing.archival = parties::archival_of(db, card);
  standing.erasure = parties::erasure_of(db, card);
  standing.may_keep_cards = may(http.person(), Right::keep_cards);
  standing.may_archive = may(http.person(), Right::archive_contact);
  if (const auto merge = parties::merge_of(db, card)) {
    standing.lost_to = CardLink{parties::name_of_card(db, merge->kept), parties::address_of(merge->kept)};
    standing.merge_address = merge->address();
  }
  if (standing.is_open()) {
    standing.duplicates = duplicates(http, db, card);
  } else {
    add_today(db, standing);
  }
  if (const auto steward = parties::data_steward(db)) standing.steward = steward->name;
  return standing;
}

}  // namespace relais::client_file

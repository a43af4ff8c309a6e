#include "client_file/duplicates_shown.h"

namespace relais::client_file {
namespace {

template <class Card, class Own>
DuplicatesShown before_saving(const Request& http, const Card& card, const Own& own) {
  if (!http.typed("other_card").empty()) return {};
  return {parties::duplicates_of(http.db(), card, http.settings().region, own), true};
}

}  // namespace

DuplicatesShown duplicates_before_saving(const Request& http, const parties::PartyCard& card,
                                         std::optional<Id<parties::Party>> own) {
  return before_saving(http, card, own);
}

DuplicatesShown duplicates_before_saving(const Request& http, const parties::ContactCard& card,
                                         std::optional<Id<parties::Contact>> own) {
  return before_saving(http, card, own);
}

void write_json(JsonWriter& out, const DuplicatesShown& duplicates) {
  out.begin_object().list("found", duplicates.found, [](JsonWriter& row, const parties::PossibleDuplicate& each) {
    row.begin_object().field("kind", each.card.kind).field("id", each.card.id).field("name", each.name);
    row.field("about", each.about).list("likenesses", each.likenesses).field("is_archived", each.is_archived);
    row.field("address", each.address()).end_object();
  });
  out.end_object();
}

}  // namespace relais::client_file

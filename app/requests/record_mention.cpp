#include "requests/record_mention.h"

#include "conversations/entry.h"
#include "lib/text/translation.h"
#include "parties/archival.h"
#include "people/right.h"

namespace relais::requests {

std::string RecordMention::address() const { return request ? request->address() : parties::address_of(record); }

std::string RecordMention::address_of_thread() const {
  return request ? address() : parties::address_of_thread(record);
}

std::string RecordMention::address_of_message(std::string_view place) const {
  return conversations::address_in_thread(address_of_thread(), place);
}

std::string RecordMention::card_word() const {
  if (request) return {};
  return std::string{record.kind == "party" ? t("Party") : t("Contact")};
}

std::map<RecordRef, RecordMention> record_mentions_of(Reads& db, const Person& person,
                                                      const std::vector<RecordRef>& records) {
  std::vector<std::int64_t> requests;
  for (const auto& record : records) {
    if (record.kind == "request") requests.push_back(record.id);
  }
  std::map<RecordRef, RecordMention> found;
  for (const auto& [id, request] : mentions_of(db, person, requests)) {
    const RecordRef record{"request", id};
    found[record] = {record, request, request.title};
  }
  if (!relais::may(person, Right::see_parties)) return found;
  for (auto& [card, name] : parties::names_of_cards(db, records)) found[card] = {card, std::nullopt, std::move(name)};
  return found;
}

}  // namespace relais::requests

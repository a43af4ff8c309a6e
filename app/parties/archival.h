// Archiving takes a card out of use without losing it: whoever does it says why, nothing new is made on it, and all
// that hung on it goes on (seed 000, "Archivage").
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/events/event.h"
#include "parties/contact.h"
#include "people/person.h"

namespace relais::parties {

enum class ArchivalReason { left, duplicate, bankrupt, merged, ceased };

constexpr auto names_of(ArchivalReason) {
  using namespace std::string_view_literals;
  return std::array{"left"sv, "duplicate"sv, "bankrupt"sv, "merged"sv, "ceased"sv};
}

std::string_view filter_label(ArchivalReason reason);  // "A quitté la société"

// Why, in words: trimmed, never blank, at most 500 characters.
class Explanation {
public:
  static constexpr std::size_t longest = 500;

  static std::optional<Explanation> from(std::string_view typed);

  const std::string& text() const { return text_; }

private:
  explicit Explanation(std::string_view text) : text_(text) {}

  std::string text_;
};

struct Archival {
  ArchivalReason reason = ArchivalReason::left;
  std::string explanation;
  Id<Person> by;
  std::string by_name;
  Timestamp at;

  static Archival from(Row& row);
};

// A card is named by its record: {"party", 7} or {"contact", 12}.
inline RecordRef card_of(Id<Party> id) { return {"party", id.value}; }
inline RecordRef card_of(Id<Contact> id) { return {"contact", id.value}; }

// Those for which such a card can be archived; that it was merged only merging says.
std::vector<ArchivalReason> reasons_for(const RecordRef& card);
// Anyone at the desk may say that a person has left; every other reason, and every party, is the data steward's.
bool can_archive(const Person& person, const RecordRef& card, ArchivalReason reason);

// False where it was archived already: the first reason stands.
bool archive(Transaction& tx, const RecordRef& card, ArchivalReason reason, const Explanation& why, const Person& by);
// False where it was not archived.
bool bring_back(Transaction& tx, const RecordRef& card, const Person& by);
// As it was before it was merged, without a word of it in the story.
void restore_archival(Transaction& tx, const RecordRef& card, const std::optional<Archival>& archival);

std::optional<Archival> archival_of(Reads& db, const RecordRef& card);

// Whether such a record is the card of somebody.
bool is_card(const RecordRef& record);

// What it is called, and where its page is.
std::string name_of_card(Reads& db, const RecordRef& card);
// Those among these records that are cards.
std::map<RecordRef, std::string> names_of_cards(Reads& db, const std::vector<RecordRef>& records);
std::string address_of(const RecordRef& card);
// The part of it that holds what was said.
std::string address_of_thread(const RecordRef& card);

}  // namespace relais::parties

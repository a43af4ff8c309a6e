// All that is known of somebody, or of a service, at a party: each field as the words in which a form, a file or an
// event holds it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parties/card_field.h"
#include "parties/contact.h"

namespace relais::parties {

enum class Quality { person, service };

constexpr auto names_of(Quality) {
  using namespace std::string_view_literals;
  return std::array{"person"sv, "service"sv};
}

std::string_view filter_label(Quality quality);

struct ContactCard {
  std::string quality = "person";
  std::string civility;
  std::string family_name;  // in capitals
  std::string given_name;
  // As it is shown: made of both where they are known, and the name of a service.
  std::string name;
  std::string other_name;
  std::string function;
  std::string phone;
  std::string mobile;
  std::string email;
  std::string language;
  std::string party;  // ids, empty for none
  std::string site;
  // As a mail tells it until the card is linked; the name of the party then.
  std::string organisation;
  std::string starts_on;  // "2026-11-22"
  std::string ends_on;
  std::string public_note;
  std::string private_note;

  static ContactCard from(Row& row);

  bool operator==(const ContactCard&) const = default;
};

std::vector<CardField<ContactCard>> contact_fields();

std::optional<ContactCard> contact_card(Reads& db, Id<Contact> id);

// What is kept is what stands here: it has been checked and laid out before.
Id<Contact> add_contact(Transaction& tx, const ContactCard& card, const std::string& region, const Actor& by);
// The event, where anything differs.
std::optional<std::int64_t> change_contact(Transaction& tx, Id<Contact> id, const ContactCard& before,
                                           const ContactCard& after, const std::string& region, const Actor& by);

// Says that both are cards of one person.
void tie_together(Transaction& tx, Id<Contact> one, Id<Contact> other, const Actor& by);
// The other cards of the same person, archived ones too.
std::vector<Contact> other_cards_of(Reads& db, Id<Contact> id);

}  // namespace relais::parties

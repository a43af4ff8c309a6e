// All that is known of a party, each field as the words in which a form, a file or an event holds it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parties/card_field.h"
#include "parties/party.h"

namespace relais::parties {

// What a party is to us.
enum class Relation { client, prospect, supplier, partner, authority };

constexpr auto names_of(Relation) {
  using namespace std::string_view_literals;
  return std::array{"client"sv, "prospect"sv, "supplier"sv, "partner"sv, "authority"sv};
}

std::string_view filter_label(Relation relation);
std::string_view filter_label(PartyKind kind);

enum class VatLiability { liable, exempt };

constexpr auto names_of(VatLiability) {
  using namespace std::string_view_literals;
  return std::array{"liable"sv, "exempt"sv};
}

std::string_view filter_label(VatLiability liability);

struct PartyCard {
  std::string kind = "organisation";
  std::string relations;  // "client,supplier"
  std::string name;
  std::string other_name;
  std::string category;
  std::string language;
  std::string street;  // with its number: "rue de l'Étang 14"
  std::string postcode;
  std::string town;
  std::string country;  // "BE"
  std::string phone;
  std::string mobile;
  std::string email;
  std::string website;
  std::string vat_liability;
  std::string vat_number;
  std::string vat_why;
  std::string enterprise_number;  // "BE0403227515"
  std::string number_why;
  std::string establishment_number;
  std::string establishment_why;
  std::string folder;
  std::string public_note;
  std::string private_note;
  std::string parent;  // ids, empty for none
  std::string account_manager;
  std::string main_contact;

  static PartyCard from(Row& row);

  bool operator==(const PartyCard&) const = default;
};

std::vector<CardField<PartyCard>> party_fields();

std::optional<PartyCard> party_card(Reads& db, Id<Party> id);

// `region` is where a telephone number without its country is from. What is kept is what stands here: it has been
// checked and laid out before.
Id<Party> add_party(Transaction& tx, const PartyCard& card, const std::string& region, const Actor& by);
// The event, where anything differs.
std::optional<std::int64_t> change_party(Transaction& tx, Id<Party> id, const PartyCard& before, const PartyCard& after,
                                         const std::string& region, const Actor& by);

// Those whose parent it is, and the line upwards to the head of the group, its own parent first.
std::vector<Party> daughters_of(Reads& db, Id<Party> id);
std::vector<Party> parents_of(Reads& db, Id<Party> id);

}  // namespace relais::parties

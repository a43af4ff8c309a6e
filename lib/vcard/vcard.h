// A card as telephones and mail programs pass it on: vCard 3.0 (RFC 2426), which Outlook and iPhones exchange, and 4.0
// (RFC 6350). No library of Debian writes 4.0, so both are written here; 2.1 is read, too.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/time/timestamp.h"

namespace relais {

enum class VCardVersion { v3, v4 };

constexpr auto names_of(VCardVersion) {
  using namespace std::string_view_literals;
  return std::array{"3.0"sv, "4.0"sv};
}

enum class VCardKind { individual, org, group, location };

constexpr auto names_of(VCardKind) {
  using namespace std::string_view_literals;
  return std::array{"individual"sv, "org"sv, "group"sv, "location"sv};
}

struct VCardName {
  std::string family;
  std::string given;
  std::string additional;
  std::string prefix;  // "Mme"
  std::string suffix;

  bool operator==(const VCardName&) const = default;
};

// A telephone number or a mail address.
struct VCardReach {
  std::string at;  // as it was typed, without "tel:" or "mailto:"
  // In lower case: "work", "cell", "fax".
  std::vector<std::string> types;
  std::string label;  // as somebody called it on his telephone
  // Whose it is where it is not his own: "party". Only we write and read it.
  std::string lent_by;

  bool has_type(std::string_view type) const;
  bool operator==(const VCardReach&) const = default;
};

struct VCardAddress {
  std::string street;
  std::string town;
  std::string region;
  std::string postcode;
  std::string country;
  std::vector<std::string> types;

  bool operator==(const VCardAddress&) const = default;
};

struct VCard {
  VCardKind kind = VCardKind::individual;
  std::string uid;
  std::string full_name;
  VCardName name;
  std::string nickname;
  std::string organisation;
  std::string department;
  std::string title;
  std::string role;
  // Those that are preferred come first.
  std::vector<VCardReach> phones;
  std::vector<VCardReach> emails;
  std::vector<VCardAddress> addresses;
  std::string website;
  std::string language;
  std::string note;
  std::string revision;  // as it stands: "20261122T221500Z"

  bool operator==(const VCard&) const = default;
};

// Lines end in CRLF and are folded at 75 bytes, never within a character.
std::string written_vcard(const VCard& card, VCardVersion version);
// As REV has it.
std::string vcard_revision(Timestamp at);

// Called for every card of a file, with the line where it began.
using EachVCard = std::function<void(VCard card, std::int64_t line)>;

// In whatever charset the file is. What is no card is passed over, and so are pictures, sounds, and of anything that a
// card repeats what comes after the fiftieth.
void read_vcards(std::string_view bytes, const EachVCard& with_card);

}  // namespace relais

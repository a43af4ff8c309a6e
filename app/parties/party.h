// Whom we deal with: an organisation or an individual.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/database/database.h"
#include "lib/events/event.h"

namespace relais::parties {

enum class PartyKind { organisation, individual };

constexpr auto names_of(PartyKind) {
  using namespace std::string_view_literals;
  return std::array{"organisation"sv, "individual"sv};
}

struct Party {
  Id<Party> id;
  PartyKind kind = PartyKind::organisation;
  std::string name;
  std::string enterprise_number;  // "BE0403227515", empty where it is not known

  static Party from(Row& row);

  bool operator==(const Party&) const = default;
};

struct NewParty {
  PartyKind kind = PartyKind::organisation;
  std::string name;
  std::string enterprise_number;
  // Why a number is kept whose check digits do not fit.
  std::string number_why;
};

Id<Party> add_party(Transaction& tx, const NewParty& party, const Actor& by);

std::optional<Party> party(Reads& db, Id<Party> id);
// Establishments share the number of their enterprise.
std::vector<Party> parties_numbered(Reads& db, std::string_view number);

struct PartiesLike {
  // Called so, but for case, accents, the order of words and the legal form.
  std::vector<Party> same;
  // Whose words begin so, or are a slip of the keyboard away.
  std::vector<Party> near;
};

PartiesLike parties_like(Reads& db, std::string_view name);

}  // namespace relais::parties

// The signpost on a card whose person's data are gone: when, by whom, why, and how many places there were.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parties/archival.h"

namespace relais::parties {

enum class ErasureDeed { erased, made_anonymous, kept };

constexpr auto names_of(ErasureDeed) {
  using namespace std::string_view_literals;
  return std::array{"erased"sv, "made_anonymous"sv, "kept"sv};
}

std::string_view filter_label(ErasureDeed deed);

struct ErasedPlaces {
  std::string place;  // as t() takes it
  ErasureDeed deed = ErasureDeed::erased;
  std::int64_t count = 0;

  static ErasedPlaces from(Row& row);
};

// A request that a law says to keep as it is.
struct LegalHold {
  Id<LegalHold> request;
  std::string number;
  std::string reason;
  Timestamp until;

  static LegalHold from(Row& row);
};

struct Erasure {
  Id<Erasure> id;
  std::string reason;
  std::string by_name;
  Timestamp at;

  static Erasure from(Row& row);
};

Id<Erasure> keep_erasure(Transaction& tx, const std::string& reason, const Person& by);
void keep_places(Transaction& tx, Id<Erasure> erasure, const std::vector<ErasedPlaces>& places);
void keep_hold(Transaction& tx, Id<Erasure> erasure, const LegalHold& hold);
// With its event.
void keep_erased_card(Transaction& tx, Id<Erasure> erasure, const RecordRef& card, const Person& by);
// The words may have named whom they were about.
void set_reason(Transaction& tx, Id<Erasure> erasure, const std::string& reason);

std::optional<Erasure> erasure_of(Reads& db, const RecordRef& card);
std::vector<ErasedPlaces> places_of(Reads& db, Id<Erasure> erasure);
std::vector<LegalHold> holds_of(Reads& db, Id<Erasure> erasure);

// What stands where the name stood: "Personne effacée n° 7".
std::string stand_in(Id<Erasure> erasure);

}  // namespace relais::parties

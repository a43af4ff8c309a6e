#include "privacy/places.h"

#include "privacy/place_conditions.h"

namespace relais::privacy {
namespace {

std::vector<Place> made() {
  std::vector<Place> all_of_them;
  for (auto part : {card_places(), request_places(), message_places(), mail_places(), other_places()}) {
    for (auto& place : part) all_of_them.push_back(std::move(place));
  }
  return all_of_them;
}

}  // namespace

const std::vector<Place>& places() {
  static const auto all_of_them = made();
  return all_of_them;
}

}  // namespace relais::privacy

#include <fmt/format.h>

#include "lib/text/translation.h"
#include "privacy/place_conditions.h"

namespace relais::privacy {
namespace {

using enum Deed;

}  // namespace

std::vector<Place> request_places() {
  return {{translatable("Requests"),
           "requests",
           "id",
           "'request'",
           "id",
           "received_at",
           request("id"),
           std::string{all},
           {{"title"},
            {"description"},
            {"location", blank},
            {"urgency_by"},
            {"urgency_why"},
            {"standing_why"},
            {"responsible_why"},
            {"requester_proof", blank}}},
          {translatable("Pieces that were asked for"),
           "expected_pieces",
           "id",
           "'request'",
           "request_id",
           "expected_at",
           request("request_id"),
           std::string{all},
           {{"name"}}},
          {translatable("Follow-up"),
           "follow_ups",
           "id",
           "'request'",
           "request_id",
           "said_at",
           request("request_id"),
           std::string{all},
           {{"words"}}},
          {translatable("Activities"),
           "activities",
           "id",
           "record_kind",
           "record_id",
           "given_at",
           either(own_card(), own_request()),
           std::string{all},
           {{"words"}}},
          {translatable("People who follow"),
           "watchers",
           "id",
           "record_kind",
           "record_id",
           "added_at",
           address("email_key"),
           address("email_key"),
           {{"email", drop}}},
          {translatable("People who follow"),
           "watchers",
           "id",
           "record_kind",
           "record_id",
           "added_at",
           std::string{nobody},
           no(address("email_key")),
           {{"name"}}},
          {translatable("People who follow"),
           "participants",
           "",
           "record_kind",
           "record_id",
           "since",
           address("email_key"),
           address("email_key"),
           {{"email_key", drop}}}};
}

}  // namespace relais::privacy

// What is to be done about a card, and what colleagues noted on it.
#pragma once

#include "activities/activity.h"
#include "conversations/notes.h"
#include "dispatch/request.h"
#include "lib/text/json.h"

namespace relais::client_file {

struct CardDoings {
  std::string address;  // of the card
  std::vector<activities::Activity> activities;
  std::vector<conversations::Note> notes;
  bool may_act = false;
  Timestamp now;
};

CardDoings doings_of(const Request& http, Reads& db, const RecordRef& card);

void write_doings(JsonWriter& out, const CardDoings& doings);

}  // namespace relais::client_file

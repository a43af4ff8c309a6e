// What a webhook can be told of, by the names that other programs know.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "lib/events/event.h"
#include "lib/text/names.h"

namespace relais::webhooks {

enum class Topic {
  request_created,
  request_changed,
  request_state_changed,
  request_assigned,
  message_received,
  comment_sent,
  note_written,
  delivery_failed,
  party_created,
  party_changed,
  party_archived,
  contact_created,
  contact_changed,
  contact_archived,
  exchange_sent,
  exchange_received,
  exchange_quoted,
  test
};

constexpr auto names_of(Topic) {
  using namespace std::string_view_literals;
  return std::array{"request.created"sv,  "request.changed"sv,  "request.state_changed"sv, "request.assigned"sv,
                    "message.received"sv, "comment.sent"sv,     "note.written"sv,          "delivery.failed"sv,
                    "party.created"sv,    "party.changed"sv,    "party.archived"sv,        "contact.created"sv,
                    "contact.changed"sv,  "contact.archived"sv, "exchange.sent"sv,         "exchange.received"sv,
                    "exchange.quoted"sv,  "webhook.test"sv};
}

// "une demande est enregistrée"
std::string_view filter_label(Topic topic);

// Most events are none or one; an assignment may also change the state.
std::vector<Topic> topics_of(const Event& event);

// For a moment after somebody pressed the button.
bool can_be_taken_back(Topic topic);

// The message that such an event is about, where it is about one.
std::optional<std::int64_t> message_in(const Event& event);

}  // namespace relais::webhooks

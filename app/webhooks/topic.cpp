#include "webhooks/topic.h"

#include <algorithm>
#include <charconv>

#include "conversations/entry.h"
#include "lib/text/translation.h"

namespace relais::webhooks {
namespace {

using conversations::EntryKind;

struct Told {
  std::string_view record;
  std::string_view event;
  Topic topic;
};

constexpr std::array told{Told{"request", "opened", Topic::request_created},
                          Told{"request", "assigned", Topic::request_assigned},
                          Told{"request", "transferred", Topic::request_assigned},
                          Told{"request", "changed", Topic::request_changed},
                          Told{"request", "urgency", Topic::request_changed},
                          Told{"request", "stars", Topic::request_changed},
                          Told{"request", "due", Topic::request_changed},
                          Told{"request", "stage_set", Topic::request_changed},
                          Told{"request", "requester", Topic::request_changed},
                          Told{"request", "requester_changed", Topic::request_changed},
                          Told{"request", "requester_confirmed", Topic::request_changed},
                          Told{"request", "taken_back", Topic::request_changed},
                          Told{"request", "let_in", Topic::message_received},
                          Told{"request", "let_in", Topic::note_written},
                          Told{"request", "let_in", Topic::exchange_received},
                          Told{"request", "quoted", Topic::exchange_quoted},
                          Told{"party", "let_in", Topic::exchange_received},
                          Told{"contact", "let_in", Topic::exchange_received},
                          Told{"party", "added", Topic::party_created},
                          Told{"party", "changed", Topic::party_changed},
                          Told{"party", "archived", Topic::party_archived},
                          Told{"contact", "added", Topic::contact_created},
                          Told{"contact", "changed", Topic::contact_changed},
                          Told{"contact", "email", Topic::contact_changed},
                          Told{"contact", "archived", Topic::contact_archived}};

std::string_view became(const Event& event, std::string_view field) {
  const auto found = std::ranges::find(event.changes, field, &Change::field);
  return found == event.changes.end() ? std::string_view{} : std::string_view{found->to};
}

std::optional<Topic> topic_of_message(const Event& event) {
  switch (named<EntryKind>(became(event, "kind")).value_or(EntryKind::event)) {
    case EntryKind::mail_in: return Topic::message_received;
    case EntryKind::comment: return Topic::comment_sent;
    // What belongs to an exchange may not come before whoever reads the answers.
    case EntryKind::mail_out: return became(event, "exchange").empty() ? Topic::comment_sent : Topic::exchange_sent;
    case EntryKind::partner_mail: return Topic::exchange_received;
    case EntryKind::work_note: return Topic::note_written;
    case EntryKind::call:
    case EntryKind::event: return std::nullopt;
  }
  return std::nullopt;
}

// Of what is said on a card, only what is exchanged with people outside: notes on cards never leave.
bool is_told_of(const RecordRef& record, Topic topic) {
  return record.kind == "request" || topic == Topic::exchange_sent || topic == Topic::exchange_received;
}

}  // namespace

std::string_view filter_label(Topic topic) {
  switch (topic) {
    case Topic::request_created: return t("a request is recorded");
    case Topic::request_changed: return t("a request is changed");
    case Topic::request_state_changed: return t("the state of a request changes");
    case Topic::request_assigned: return t("a request is given to somebody");
    case Topic::message_received: return t("a message comes in");
    case Topic::comment_sent: return t("an answer goes outside");
    case Topic::note_written: return t("an internal note is written, with its words");
    case Topic::delivery_failed: return t("an answer does not arrive");
    case Topic::party_created: return t("a party is added");
    case Topic::party_changed: return t("a party is changed");
    case Topic::party_archived: return t("a party is archived");
    case Topic::contact_created: return t("a contact is added");
    case Topic::contact_changed: return t("a contact is changed");
    case Topic::contact_archived: return t("a contact is archived");
    case Topic::exchange_sent: return t("a mail of an exchange goes out");
    case Topic::exchange_received: return t("a mail of an exchange comes in");
    case Topic::exchange_quoted: return t("a mail of an exchange is taken up");
    case Topic::test: return t("a trial");
  }
  return {};
}

std::vector<Topic> topics_of(const Event& event) {
  std::vector<Topic> topics;
  for (const auto& each : told) {
    if (each.record == event.record.kind && each.event == event.kind) topics.push_back(each.topic);
  }
  if (event.kind == "said") {
    if (const auto topic = topic_of_message(event); topic && is_told_of(event.record, *topic)) topics.push_back(*topic);
  }
  if (event.record.kind != "request") return topics;
  const auto delivery = became(event, "delivery");
  if (delivery == "failed" || delivery == "bounced") topics.push_back(Topic::delivery_failed);
  if (event.kind != "opened" && !became(event, "state").empty()) topics.push_back(Topic::request_state_changed);
  return topics;
}

bool can_be_taken_back(Topic topic) {
  return topic == Topic::comment_sent || topic == Topic::exchange_sent || topic == Topic::exchange_quoted;
}

std::optional<std::int64_t> message_in(const Event& event) {
  const auto number = became(event, "message");
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id);
  return error == std::errc{} && !number.empty() && end == number.data() + number.size() ? std::optional{id}
                                                                                         : std::nullopt;
}

}  // namespace relais::webhooks

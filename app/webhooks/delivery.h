// One thing that a webhook is told, and every attempt to bring it. What was said is not kept: it is made from the event
// each time it is sent.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "webhooks/webhook.h"

namespace relais::webhooks {

enum class DeliveryState { waiting, delivered, failed };

constexpr auto names_of(DeliveryState) {
  using namespace std::string_view_literals;
  return std::array{"waiting"sv, "delivered"sv, "failed"sv};
}

std::string_view filter_label(DeliveryState state);

struct Attempt {
  Timestamp begun_at;
  std::optional<Timestamp> ended_at;
  int status = 0;  // 0 for no answer
  std::string answer;
  std::string trouble;

  static Attempt from(Row& row);

  std::optional<std::int64_t> milliseconds() const;
};

struct Delivery {
  Id<Delivery> id;
  Id<Webhook> webhook;
  std::optional<std::int64_t> event;
  // What it is about; what is told of one record keeps its order.
  RecordRef record;
  Topic topic = Topic::test;
  std::string identity;
  DeliveryState state = DeliveryState::waiting;
  int failures = 0;
  Timestamp asked_at;
  Timestamp due_at;
  std::vector<Attempt> attempts;

  static Delivery from(Row& row);
};

void add_delivery(Transaction& tx, Id<Webhook> webhook, const Event& event, Topic topic);
// Waits for no other: somebody looks whether it arrives.
void add_trial(Transaction& tx, const Webhook& webhook);
std::optional<Delivery> delivery_of(Reads& db, Id<Webhook> webhook, Id<Delivery> id);
// The newest ones, newest first, with their attempts.
std::vector<Delivery> newest_deliveries(Reads& db, Id<Webhook> webhook, int most);
std::int64_t count_waiting(Reads& db, Id<Webhook> webhook);

// The one whose turn it is, now or later.
std::optional<Delivery> first_waiting(Reads& db, Id<Webhook> webhook);
void drop(Transaction& tx, const Delivery& delivery);
// Whether anything was taken since it was asked for.
bool are_others_taken(Reads& db, const Delivery& delivery);
// Under the same identity, so that whoever has had it knows.
void send_again(Transaction& tx, const Delivery& delivery);
void settle(Transaction& tx, const Delivery& delivery, DeliveryState state, int failures, Timestamp due_at);
// With all that waits for it on its record.
void postpone(Transaction& tx, const Delivery& delivery, Timestamp until);
// What waited for the next of its growing delays need not wait any more.
void hurry(Transaction& tx, Id<Webhook> webhook);

Id<Attempt> begin_attempt(Transaction& tx, const Delivery& delivery);
void end_attempt(Transaction& tx, Id<Attempt> id, const Attempt& attempt);

void forget_deliveries_before(Transaction& tx, Timestamp moment);

}  // namespace relais::webhooks

#include "webhooks/sending.h"

#include "lib/jobs/payload.h"
#include "lib/outgoing/post.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "settings/webhook_limits.h"
#include "webhooks/delays.h"
#include "webhooks/giving_up.h"
#include "webhooks/message_body.h"
#include "webhooks/outage.h"
#include "webhooks/signature.h"

namespace relais::webhooks {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view job_kind = "send_webhook";
constexpr std::chrono::hours between_forgettings{6};
// Then somebody else has his turn on this thread.
constexpr int most_in_a_row = 20;
constexpr int gone = 410;

// What is sent in one attempt; without it, when to come again, if at all.
struct Turn {
  std::optional<Webhook> webhook;
  std::optional<Outage> outage;
  Delivery delivery;
  Id<Attempt> attempt;
  std::string body;
  std::optional<Timestamp> later;
};

outgoing::Post letter_of(const Turn& turn, const Settings& settings) {
  const auto at = now();
  const auto& identity = turn.delivery.identity;
  outgoing::Post letter;
  letter.url = turn.webhook->settings.address;
  letter.headers = {{"Content-Type", "application/json"},
                    {"User-Agent", "Relais"},
                    {"webhook-id", identity},
                    {"webhook-timestamp", second_of(at)},
                    {"webhook-signature", signature_of(turn.webhook->secret, identity, at, turn.body)}};
  letter.body = turn.body;
  if (WebhookLimits::load(settings.data).private_webhooks) letter.reach = outgoing::Reach::private_addresses_too;
  return letter;
}

// An answer can still be taken back for a moment.
Timestamp earliest(const Delivery& delivery, const Settings& settings) {
  return can_be_taken_back(delivery.topic) ? delivery.asked_at + std::chrono::seconds{settings.seconds_to_take_back}
                                           : delivery.asked_at;
}

// What there is nothing more to tell of is passed over.
Turn begin(Transaction& tx, Id<Webhook> id, const Settings& settings) {
  Turn turn;
  auto webhook = find(tx, id);
  if (!webhook || webhook->pause) return turn;
  const auto keeper = keeper_of(tx, *webhook);
  if (!keeper) {
    give_up(tx, *webhook, PauseReason::unkept);
    return turn;
  }
  turn.outage = outage_of(tx, id);
  while (auto next = first_waiting(tx, id)) {
    const auto due_at = turn.outage ? std::max(turn.outage->next_try_at, next->due_at) : next->due_at;
    if (due_at > tx.now()) {
      turn.later = due_at;
      return turn;
    }
    if (const auto moment = earliest(*next, settings); moment > tx.now()) {
      postpone(tx, *next, moment);
      continue;
    }
    if (auto body = body_of(tx, *next, *keeper)) {
      const auto attempt = begin_attempt(tx, *next);
      return {std::move(webhook), turn.outage, *std::move(next), attempt, *std::move(body), {}};
    }
    drop(tx, *next);
  }
  return turn;
}

// What comes after it on its record waits for it, as long as it is tried again.
void note_failure(Transaction& tx, const Turn& turn, int status) {
  const auto& delivery = turn.delivery;
  const auto delay = status == gone ? std::nullopt : delay_after(delivery.failures);
  const auto due_at = tx.now() + delay.value_or(0min);
  settle(tx, delivery, delay ? DeliveryState::waiting : DeliveryState::failed, delivery.failures + 1, due_at);
  postpone(tx, delivery, due_at);
  if (status == gone) return give_up(tx, *turn.webhook, PauseReason::gone);
  const bool is_down = says_out_of_reach(status);
  const bool is_over =
      is_down ? !lengthen_outage(tx, turn.webhook->id, turn.outage) : !delay && !are_others_taken(tx, delivery);
  if (is_over) give_up(tx, *turn.webhook, PauseReason::failing);
}

void end(Transaction& tx, const Turn& turn, const outgoing::PostAnswer& answer) {
  Attempt attempt;
  attempt.ended_at = tx.now();
  attempt.status = answer.status;
  attempt.answer = repaired(answer.beginning);
  std::erase(attempt.answer, '\0');
  attempt.trouble = answer.trouble;
  end_attempt(tx, turn.attempt, attempt);
  if (turn.outage && !says_out_of_reach(answer.status)) end_outage(tx, turn.webhook->id);
  if (!answer.is_taken()) return note_failure(tx, turn, answer.status);
  settle(tx, turn.delivery, DeliveryState::delivered, turn.delivery.failures, tx.now());
}

void send(const Services& services, const Job& job) {
  auto& database = services.database;
  const Id<Webhook> webhook{number_in(job)};
  for (int sent = 0; sent < most_in_a_row; ++sent) {
    const auto turn = database.write([&](Transaction& tx) { return begin(tx, webhook, services.settings); });
    if (turn.later) throw TryAgain("the next is not due yet", *turn.later);
    if (!turn.webhook) return;
    const auto answer = outgoing::post(letter_of(turn, services.settings));
    database.write([&](Transaction& tx) { end(tx, turn, answer); });
  }
  throw TryAgain("others have their turn", now());
}

}  // namespace

void ask_to_send(Transaction& tx, Id<Webhook> webhook) {
  const auto id = std::to_string(webhook.value);
  enqueue(tx, job_kind, id, {{}, id});
}

void add_sending_jobs(JobKinds& kinds, const Services& services) {
  kinds.add(std::string{job_kind}, [services](Database&, const Job& job) { send(services, job); });
}

void add_forgetting_jobs(JobKinds& kinds, const Settings& settings) {
  kinds.add_recurring("forget_webhook_deliveries", between_forgettings,
                      [data = settings.data](Database& database, const Job&) {
                        const std::chrono::days after{WebhookLimits::load(data).days_of_webhook_deliveries};
                        database.write([&](Transaction& tx) { forget_deliveries_before(tx, tx.now() - after); });
                      });
}

}  // namespace relais::webhooks

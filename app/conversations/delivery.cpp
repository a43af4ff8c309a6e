#include "conversations/delivery.h"

#include "conversations/colleague_mail.h"
#include "conversations/not_delivered.h"
#include "conversations/outgoing_mail.h"
#include "lib/jobs/payload.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"

namespace relais::conversations {
namespace {

constexpr std::string_view job_kind = "deliver";
// While no mail leaves, and after everything that may pass by itself.
constexpr std::chrono::minutes while_held{5};
constexpr std::array<std::chrono::minutes, 7> delays{
    std::chrono::minutes{1},   std::chrono::minutes{5},   std::chrono::minutes{15}, std::chrono::minutes{60},
    std::chrono::minutes{240}, std::chrono::minutes{480}, std::chrono::minutes{720}};
// Three days after the first try one gives up and says so.
constexpr int most_attempts = 12;

// What a recipient's row tells whoever wants to bring him his copy.
struct Copy {
  std::int64_t recipient = 0;
  Id<Message> message;
  std::string email;
  DeliveryState delivery = DeliveryState::queued;
  int attempts = 0;
  // Begun before, and nothing known of how it ended.
  bool interrupted = false;

  static Copy from(Row& row) {
    return {row.read<std::int64_t>(),  row.read<Id<Message>>(), row.read<std::string>(),
            row.read<DeliveryState>(), row.read<int>(),         row.read<std::optional<Timestamp>>().has_value()};
  }
};

constexpr Sql select_copy = R"sql(
  SELECT id, message_id, email, delivery, attempts, tried_at
    FROM message_recipients
   WHERE id = $1 AND delivery IN ('queued', 'deferred')
)sql";

constexpr Sql begin_attempt = R"sql(
  UPDATE message_recipients SET tried_at = $2, attempts = attempts + 1 WHERE id = $1
)sql";

constexpr Sql end_attempt = R"sql(
  UPDATE message_recipients SET delivery = $2, words = $3, settled_at = $4, tried_at = NULL WHERE id = $1
)sql";

constexpr Sql select_record_of = R"sql(
  SELECT record_kind, record_id FROM messages WHERE id = $1
)sql";

// Begins an attempt and answers what to bring; nothing where it is settled already.
std::optional<Copy> begin(Transaction& tx, std::int64_t recipient) {
  auto copy = tx.first<Copy>(select_copy, recipient);
  if (copy) tx.run(begin_attempt, recipient, tx.now());
  return copy;
}

DeliveryState state_after(const mail::SmtpAnswer& answer, int attempts) {
  switch (answer.handover) {
    case mail::Handover::taken: return DeliveryState::sent;
    case mail::Handover::refused: return DeliveryState::failed;
    case mail::Handover::deferred: return attempts >= most_attempts ? DeliveryState::failed : DeliveryState::deferred;
  }
  return DeliveryState::deferred;
}

void settle(Transaction& tx, const Job& job, const Copy& copy, DeliveryState state, const std::string& words) {
  const auto settled_at = state == DeliveryState::deferred ? std::nullopt : std::optional{tx.now()};
  tx.run(end_attempt, copy.recipient, state, words, settled_at);
  record(tx, {}, tx.value<RecordRef>(select_record_of, copy.message), "delivery",
         {change("delivery", name_of(copy.delivery), name_of(state)), change("to", "", copy.email)});
  if (state == DeliveryState::failed) tell_author(tx, {copy.message, copy.email, words});
  if (state != DeliveryState::deferred) finish(tx, job);
}

void deliver(const Services& services, const HandOver& hand_over, const Job& job) {
  const auto& settings = services.settings;
  const ZoneScope zone{settings.time_zone};
  auto& database = services.database;
  if (settings.mail_is_held) throw TryAgain("no mail leaves", now() + while_held);

  const auto copy = database.write([&](Transaction& tx) { return begin(tx, number_in(job)); });
  if (!copy) return;
  const auto outgoing =
      database.read([&](Reads& db) { return outgoing_mail(db, services.blobs, copy->message, settings); });
  const auto answer = hand_over(outgoing.server, outgoing.return_path, copy->email, outgoing.bytes);

  const auto state = state_after(answer, copy->attempts + 1);
  const auto words = copy->interrupted ? fmt::format("{} ({})", answer.words, t("perhaps sent twice")) : answer.words;
  database.write([&](Transaction& tx) { settle(tx, job, *copy, state, words); });
  if (state == DeliveryState::deferred) {
    const auto delay = delays.at(std::min<std::size_t>(static_cast<std::size_t>(copy->attempts), delays.size() - 1));
    throw TryAgain(answer.words, now() + delay);
  }
}

}  // namespace

void ask_for_delivery(Transaction& tx, std::int64_t recipient, std::optional<Timestamp> leaves_at) {
  enqueue(tx, job_kind, std::to_string(recipient), {leaves_at, {}});
}

void add_delivery_jobs(JobKinds& kinds, const Services& services, const HandOver& hand_over) {
  kinds.add(std::string{job_kind},
            [services, hand_over](Database&, const Job& job) { deliver(services, hand_over, job); });
  add_colleague_mail_jobs(kinds, services.settings);
}

}  // namespace relais::conversations

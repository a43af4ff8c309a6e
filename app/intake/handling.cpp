#include "intake/handling.h"

#include <charconv>

#include "conversations/message.h"
#include "intake/decision.h"
#include "intake/incoming.h"

namespace relais::intake {
namespace {

constexpr Sql select_outcome = R"sql(
  SELECT outcome, number, why
    FROM mail_outcomes LEFT JOIN requests ON requests.id = mail_outcomes.request_id
   WHERE raw_mail_id = $1
)sql";

constexpr Sql insert_outcome = R"sql(
  INSERT INTO mail_outcomes (raw_mail_id, outcome, request_id, why, handled_at) VALUES ($1, $2, $3, $4, $5)
)sql";

Id<mailboxes::RawMail> mail_of(const Job& job) {
  Id<mailboxes::RawMail> id;
  std::from_chars(job.payload.data(), job.payload.data() + job.payload.size(), id.value);
  return id;
}

}  // namespace

Handled Handled::from(Row& row) {
  return {row.read<Outcome>(), row.read<std::optional<std::string>>(), row.read<std::string>()};
}

std::optional<Handled> outcome_of(Reads& db, Id<mailboxes::RawMail> mail) {
  return db.first<Handled>(select_outcome, mail);
}

void handle_mail(const Services& services, Id<mailboxes::RawMail> id, const Job& job) {
  const auto raw = services.database.read([&](Reads& db) { return mailboxes::raw_mail(db, services.blobs, id); });
  if (!raw) return;
  const auto incoming = read_incoming(*raw, services.blobs);
  services.database.write([&](Transaction& tx) {
    if (!outcome_of(tx, id)) {
      const auto decision = decide_and_act(tx, incoming, services.settings);
      tx.run(insert_outcome, id, decision.outcome, decision.request, decision.why, tx.now());
    }
    finish(tx, job);
  });
}

void add_intake_jobs(JobKinds& kinds, const Services& services) {
  kinds.add(std::string{mailboxes::handle_mail_job},
            [services](Database&, const Job& job) { handle_mail(services, mail_of(job), job); });
}

}  // namespace relais::intake

#include "intake/handling.h"

#include <spdlog/spdlog.h>

#include "intake/acting.h"
#include "intake/decision.h"
#include "intake/trace.h"
#include "lib/jobs/payload.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"

namespace relais::intake {
namespace {

constexpr Sql select_outcome = R"sql(
  SELECT outcome, number, why
    FROM mail_outcomes LEFT JOIN requests ON requests.id = mail_outcomes.request_id
   WHERE raw_mail_id = $1
)sql";

constexpr Sql insert_outcome = R"sql(
  INSERT INTO mail_outcomes (raw_mail_id, outcome, request_id, why, steps, reason, handled_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql";

// After as many tries it is not the weather but the mail.
constexpr int most_failures = 3;
constexpr std::chrono::seconds while_the_disk_is_away{15};

// Whoever sorts sees it come.
void tell_that_it_waits(Transaction& tx, Id<mailboxes::RawMail> mail, const std::string& why) {
  record(tx, {}, {"mail", mail.value}, "waits", {change("why", "", why)});
}

void place(Transaction& tx, const Incoming& incoming, const Settings& settings) {
  const auto mail = case_of(tx, incoming);
  const auto decision = decide(tx, mail);
  const auto request = act(tx, mail, decision, settings);
  tx.run(insert_outcome, incoming.raw.id, decision.outcome, request, decision.why, as_json(decision.steps),
         decision.reason, tx.now());
  if (decision.outcome == Outcome::to_sort) tell_that_it_waits(tx, incoming.raw.id, decision.why);
}

Id<mailboxes::RawMail> mail_of(const Job& job) { return {number_in(job)}; }

// Kept whole, where people see it.
void leave_to_sort(const Services& services, Id<mailboxes::RawMail> mail, const Job& job, const std::string& trouble) {
  services.database.write([&](Transaction& tx) {
    const auto why = t("It could not be understood: {trouble}", {{"trouble", trouble}});
    tx.run(insert_outcome, mail, Outcome::to_sort, std::optional<Id<requests::Request>>{}, why, "[]",
           WaitingReason::unreadable, tx.now());
    tell_that_it_waits(tx, mail, why);
    finish(tx, job);
  });
}

// The mail is acknowledged, so it waits for the disk as long as it takes.
void handle_once_the_disk_is_there(const Services& services, const Job& job) {
  try {
    handle_mail(services, mail_of(job), job);
  } catch (const std::system_error& disk) {
    throw TryAgain(disk.what(), now() + while_the_disk_is_away);
  } catch (const DatabaseUnavailable&) {
    throw;
  } catch (const std::exception& mistake) {
    if (job.failures < most_failures) throw;
    spdlog::error("mail {} could not be handled: {}", job.payload, mistake.what());
    leave_to_sort(services, mail_of(job), job, mistake.what());
  }
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
  const auto ours = [&](const std::string& address) {
    return services.database.read([&](Reads& db) { return is_ours(db, address); });
  };
  const ZoneScope scope{services.settings.time_zone};
  const auto incoming = read_incoming(*raw, services.blobs, ours);
  services.database.write([&](Transaction& tx) {
    if (!outcome_of(tx, id)) place(tx, incoming, services.settings);
    finish(tx, job);
  });
}

void add_intake_jobs(JobKinds& kinds, const Services& services) {
  kinds.add(std::string{mailboxes::handle_mail_job},
            [services](Database&, const Job& job) { handle_once_the_disk_is_there(services, job); });
}

}  // namespace relais::intake

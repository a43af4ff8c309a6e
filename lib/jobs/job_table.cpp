#include "lib/jobs/job_table.h"

#include <unistd.h>

#include <random>

namespace relais {
namespace {

constexpr Sql insert_job = R"sql(
  INSERT INTO jobs (kind, payload, unique_key, enqueued_at, due_at)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (kind, unique_key) WHERE unique_key IS NOT NULL AND failed_at IS NULL DO UPDATE
     SET due_at = CASE WHEN jobs.leased_by IS NULL AND excluded.due_at < jobs.due_at THEN excluded.due_at
                       ELSE jobs.due_at END,
         again_at = CASE WHEN jobs.leased_by IS NULL OR jobs.again_at < excluded.due_at THEN jobs.again_at
                         ELSE excluded.due_at END
  RETURNING id
)sql";

constexpr Sql insert_recurring = R"sql(
  INSERT INTO jobs (kind, payload, unique_key, every, enqueued_at, due_at)
  VALUES ($1, '', 'recurring', $2, $3, $3)
  ON CONFLICT (kind, unique_key) WHERE unique_key IS NOT NULL AND failed_at IS NULL DO UPDATE
     SET every = excluded.every,
         due_at = CASE WHEN excluded.due_at + excluded.every < jobs.due_at THEN excluded.due_at + excluded.every
                       ELSE jobs.due_at END
)sql";

constexpr Sql select_recurring = R"sql(
  SELECT kind, every FROM jobs WHERE unique_key = 'recurring' AND every IS NOT NULL AND failed_at IS NULL
)sql";

// The lease of one attempt: no other, nor the same process later, has the same name and number.
constexpr Sql delete_finished = R"sql(
  DELETE FROM jobs WHERE id = $1 AND leased_by = $2 AND attempts = $3 AND every IS NULL AND again_at IS NULL
)sql";

// For a recurring job, and for one that was asked for again while it ran.
constexpr Sql update_for_next_time = R"sql(
  UPDATE jobs
     SET due_at = CASE WHEN again_at IS NOT NULL THEN again_at
                       WHEN due_at + every > $4 THEN due_at + every
                       ELSE $4 + every END,
         again_at = NULL, attempts = 0, failures = 0, last_error = $5, leased_by = NULL, leased_until = NULL
   WHERE id = $1 AND leased_by = $2 AND attempts = $3
)sql";

constexpr Sql update_postponed = R"sql(
  UPDATE jobs
     SET due_at = CASE WHEN again_at < $4 THEN again_at ELSE $4 END, again_at = NULL,
         failures = $5, last_error = $6, leased_by = NULL, leased_until = NULL
   WHERE id = $1 AND leased_by = $2 AND attempts = $3
)sql";

constexpr Sql update_failed = R"sql(
  UPDATE jobs
     SET failed_at = $4, last_error = $5, leased_by = NULL, leased_until = NULL
   WHERE id = $1 AND leased_by = $2 AND attempts = $3 AND every IS NULL AND again_at IS NULL
)sql";

constexpr Sql update_lease = R"sql(
  UPDATE jobs SET leased_until = $4 WHERE id = $1 AND leased_by = $2 AND attempts = $3
)sql";

constexpr Sql update_given_back = R"sql(
  UPDATE jobs
     SET leased_by = NULL, leased_until = NULL, attempts = attempts - 1, failures = failures - 1
   WHERE id = $1 AND leased_by = $2 AND attempts = $3
)sql";

constexpr Sql select_own = R"sql(
  SELECT 1 FROM jobs WHERE id = $1 AND leased_by = $2 AND attempts = $3
)sql";

constexpr Sql select_failed = R"sql(
  SELECT id, kind, payload, attempts, coalesce(last_error, ''), failed_at
    FROM jobs
   WHERE failed_at IS NOT NULL
   ORDER BY failed_at DESC, id DESC
   LIMIT $1
)sql";

constexpr Sql count_unsuccessful = R"sql(
  SELECT count(CASE WHEN failed_at IS NULL THEN 1 END), count(failed_at) FROM jobs WHERE last_error IS NOT NULL
)sql";

constexpr Sql update_revived = R"sql(
  UPDATE jobs
     SET failed_at = NULL, attempts = 0, failures = 0, due_at = $2
   WHERE id = $1 AND failed_at IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM jobs AS other
                      WHERE other.kind = jobs.kind AND other.unique_key = jobs.unique_key AND other.failed_at IS NULL)
)sql";

constexpr std::string_view take_sql = R"sql(
  WITH due AS MATERIALIZED (
    SELECT id FROM jobs
     WHERE failed_at IS NULL AND takeable_at <= $1 AND kind IN ({kinds})
     ORDER BY takeable_at
     LIMIT $2
     {for_update}
  )
  UPDATE jobs
     SET leased_by = $3, leased_until = $4, attempts = attempts + 1, failures = failures + 1
    FROM due
   WHERE jobs.id = due.id
  RETURNING jobs.id, kind, payload, attempts, failures, due_at, every, leased_by
)sql";

// Of any kind, so that the first entry of the index answers it whatever the planner knows of the kinds.
constexpr Sql select_next_takeable = R"sql(
  SELECT takeable_at FROM jobs WHERE failed_at IS NULL ORDER BY takeable_at LIMIT 1
)sql";

// "$5, $6, $7" for three kinds behind the four other parameters.
std::string placeholders_of(std::size_t kinds) {
  std::string text;
  for (std::size_t i = 1; i <= kinds; ++i) text += fmt::format("{}${}", i == 1 ? "" : ", ", 4 + i);
  return text;
}

void append(std::vector<Value>& values, const std::vector<std::string>& kinds) {
  for (const auto& kind : kinds) values.push_back(to_value(kind));
}

// The rows of a table that everyone takes from must not make SERIALIZABLE transactions fail one another; each statement
// here is right by itself.
void be_lenient(Transaction& tx) {
  if (tx.dialect() == Dialect::postgres) tx.connection().script("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
}

}  // namespace

Job Job::from(Row& row) {
  Job job;
  job.id = row.read<std::int64_t>();
  job.kind = row.read<std::string>();
  job.payload = row.read<std::string>();
  job.attempt = row.read<int>();
  job.failures = row.read<int>();
  job.due_at = row.read<Timestamp>();
  if (const auto every = row.read<std::optional<std::int64_t>>()) job.every = std::chrono::microseconds{*every};
  job.leased_by = row.read<std::string>();
  return job;
}

FailedJob FailedJob::from(Row& row) {
  FailedJob job;
  job.id = row.read<std::int64_t>();
  job.kind = row.read<std::string>();
  job.payload = row.read<std::string>();
  job.attempts = row.read<int>();
  job.error = row.read<std::string>();
  job.failed_at = row.read<Timestamp>();
  return job;
}

Unsuccessful Unsuccessful::from(Row& row) { return {row.read<std::int64_t>(), row.read<std::int64_t>()}; }

std::int64_t enqueue(Transaction& tx, std::string_view kind, std::string_view payload, const JobTiming& timing) {
  const auto key = timing.unique_key.empty() ? std::nullopt : std::optional{timing.unique_key};
  tx.notify("jobs", std::string{kind});
  return tx.returning<std::int64_t>(insert_job, kind, payload, key, tx.now(), timing.due_at.value_or(tx.now()));
}

void finish(Transaction& tx, const Job& job) {
  if (!jobs::finish_own(tx, job)) throw LeaseLost(fmt::format("job {} ({}) was taken over", job.id, job.kind));
}

void schedule_recurring(Database& database, const JobKinds& kinds) {
  // Looked at first, so that a start writes only where something is new.
  std::map<std::string, std::int64_t, std::less<>> scheduled;
  database.read([&](Reads& db) {
    db.connection().each(select_recurring, {}, [&](Row& row) {
      scheduled[std::string{row.text(0)}] = row.integer(1);
      return true;
    });
  });
  for (const auto& [kind, every] : kinds.recurring()) {
    const auto period = std::chrono::microseconds{every}.count();
    if (const auto found = scheduled.find(kind); found != scheduled.end() && found->second == period) continue;
    database.write([&](Transaction& tx) { tx.run(insert_recurring, kind, period, tx.now()); });
  }
}

std::vector<FailedJob> failed_jobs(Reads& db, int most) { return db.all<FailedJob>(select_failed, most); }

Unsuccessful unsuccessful_jobs(Reads& db) { return *db.first<Unsuccessful>(count_unsuccessful); }

bool revive(Transaction& tx, std::int64_t failed_job) {
  if (tx.run(update_revived, failed_job, tx.now()) == 0) return false;
  tx.notify("jobs", "");
  return true;
}

namespace jobs {

std::string name_of_this_process() {
  std::array<char, 256> host{};
  gethostname(host.data(), host.size() - 1);
  return fmt::format("{}:{}:{:08x}", host.data(), getpid(), std::random_device{}());
}

std::optional<Timestamp> next_takeable(Reads& db) { return db.first<Timestamp>(select_next_takeable); }

void settle(Database& database, const std::function<void(Transaction&)>& change) {
  database.write([&](Transaction& tx) {
    be_lenient(tx);
    change(tx);
  });
}

std::vector<Job> take(Database& database, const std::vector<std::string>& kinds, const std::string& by, int most,
                      std::chrono::seconds lease) {
  if (kinds.empty() || most <= 0) return {};
  const auto* for_update = database.dialect() == Dialect::postgres ? "FOR UPDATE SKIP LOCKED" : "";
  const auto sql =
      kept(fmt::format(take_sql, fmt::arg("kinds", placeholders_of(kinds.size())), fmt::arg("for_update", for_update)));
  std::vector<Job> taken;
  settle(database, [&](Transaction& tx) {
    std::vector<Value> values{to_value(tx.now()), to_value(most), to_value(by), to_value(tx.now() + lease)};
    append(values, kinds);
    taken = tx.all_with<Job>(sql, values);
  });
  std::ranges::sort(taken, {}, [](const Job& job) { return std::pair{job.due_at, job.id}; });
  return taken;
}

void renew(Transaction& tx, const Job& job, std::chrono::seconds lease) {
  tx.run(update_lease, job.id, job.leased_by, job.attempt, tx.now() + lease);
}

void give_back(Transaction& tx, const Job& job) {
  tx.run(update_given_back, job.id, job.leased_by, job.attempt);
  tx.notify("jobs", job.kind);
}

bool is_own(Reads& db, const Job& job) {
  return db.first<int>(select_own, job.id, job.leased_by, job.attempt).has_value();
}

bool finish_own(Transaction& tx, const Job& job) {
  return tx.run(delete_finished, job.id, job.leased_by, job.attempt) == 1 ||
         tx.run(update_for_next_time, job.id, job.leased_by, job.attempt, tx.now(), std::nullopt) == 1;
}

void postpone(Transaction& tx, const Job& job, Timestamp until, int failures, std::string_view why) {
  tx.run(update_postponed, job.id, job.leased_by, job.attempt, until, failures, why);
}

void fail_for_good(Transaction& tx, const Job& job, std::string_view why) {
  if (tx.run(update_failed, job.id, job.leased_by, job.attempt, tx.now(), why) == 1) return;
  tx.run(update_for_next_time, job.id, job.leased_by, job.attempt, tx.now(), why);
}

}  // namespace jobs
}  // namespace relais

#include "health/health_handlers.h"

#include <filesystem>

#include <spdlog/spdlog.h>

#include "lib/database/errors.h"
#include "mailboxes/reading.h"

namespace relais::health {
namespace {

// Below this a mail that arrives could not be kept.
constexpr std::uintmax_t least_space = 64U << 20U;

// What changes nothing succeeds on a disk that cannot be written to.
constexpr Sql write_something = R"sql(
  INSERT INTO counters (series, value) VALUES ('ready', 1)
  ON CONFLICT (series) DO UPDATE SET value = counters.value + 1
)sql";

constexpr Sql mailboxes_at_their_word = R"sql(
  SELECT address FROM mailboxes WHERE authserv_id = '' ORDER BY address
)sql";

std::string state_of_disk(const Services& services) {
  try {
    services.blobs.try_to_write();
  } catch (const BlobStoreFull&) {
    return "full";
  } catch (const std::system_error& trouble) {
    spdlog::warn("not ready: {}", trouble.what());
    return trouble.code() == std::errc::read_only_file_system ? "read-only" : "unavailable";
  }
  std::error_code unknown;
  const auto space = std::filesystem::space(services.settings.data, unknown);
  return unknown || space.available < least_space ? "full" : "ok";
}

Readiness look(const Services& services) {
  Readiness readiness;
  try {
    services.database.write([](Transaction& tx) { tx.run(write_something); });
    services.database.read([&](Reads& db) {
      readiness.unverified = db.all<std::string>(mailboxes_at_their_word);
      readiness.jobs = unsuccessful_jobs(db);
      readiness.readings = mailboxes::all_readings(db);
    });
  } catch (const DatabaseError& gone) {
    spdlog::warn("not ready: {}", gone.what());
    readiness.database = "unavailable";
  }
  readiness.disk = state_of_disk(services);
  return readiness;
}

}  // namespace

void write_json(JsonWriter& out, const Readiness& readiness) {
  out.begin_object().field("ready", readiness.is_ready());
  out.field("database", readiness.database).field("disk", readiness.disk);
  // As when no mail server takes what leaves. The desk works meanwhile, so it stays ready.
  out.field("postponed_jobs", readiness.jobs.postponed).field("failed_jobs", readiness.jobs.failed);
  // Their colleagues' addresses are taken at their word for intake; whoever runs the desk should know.
  out.list("mailboxes_without_sender_verification", readiness.unverified);
  out.list("mailboxes_read", readiness.readings, [](JsonWriter& row, const auto& reading) {
    row.begin_object().field("address", reading.address).field("state", reading.state);
    row.field("words", reading.words).end_object();
  });
  out.end_object();
}

Response show_health(Request&) {
  Response response;
  response.body = "ok\n";
  return std::move(response).with("Content-Type", "text/plain; charset=utf-8").with("Cache-Control", "no-store");
}

Response show_ready(Request& request) {
  const auto readiness = look(request.services());
  Response response;
  response.status = readiness.is_ready() ? Status::ok : Status::unavailable;
  JsonWriter json{response.body};
  write_json(json, readiness);
  return std::move(response).with("Content-Type", "application/json").with("Cache-Control", "no-store");
}

}  // namespace relais::health

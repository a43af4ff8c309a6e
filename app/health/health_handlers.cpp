#include "health/health_handlers.h"

#include <filesystem>

#include <spdlog/spdlog.h>

#include "lib/database/errors.h"

namespace relais::health {
namespace {

// Below this a mail that arrives could not be kept.
constexpr std::uintmax_t least_space = 64U << 20U;

constexpr Sql write_nothing = R"sql(
  DELETE FROM counters WHERE series = ''
)sql";

constexpr Sql mailboxes_at_their_word = R"sql(
  SELECT address FROM mailboxes WHERE authserv_id = '' ORDER BY address
)sql";

struct Readiness {
  std::string database = "ok";
  std::string disk = "ok";
  std::vector<std::string> unverified;

  bool is_ready() const { return database == "ok" && disk == "ok"; }
};

Readiness look(const Services& services) {
  Readiness readiness;
  try {
    services.database.write([](Transaction& tx) { tx.run(write_nothing); });
    readiness.unverified =
        services.database.read([](Reads& db) { return db.all<std::string>(mailboxes_at_their_word); });
  } catch (const DatabaseError& gone) {
    spdlog::warn("not ready: {}", gone.what());
    readiness.database = "unavailable";
  }
  std::error_code unknown;
  const auto space = std::filesystem::space(services.settings.data, unknown);
  if (unknown || space.available < least_space) readiness.disk = "full";
  return readiness;
}

}  // namespace

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
  json.begin_object()
      .field("ready", readiness.is_ready())
      .field("database", readiness.database)
      .field("disk", readiness.disk);
  // Their colleagues' addresses are taken at their word for intake; whoever runs the desk should know.
  json.key("mailboxes_without_sender_verification").begin_array();
  for (const auto& address : readiness.unverified) json.value(address);
  json.end_array().end_object();
  return std::move(response).with("Content-Type", "application/json").with("Cache-Control", "no-store");
}

}  // namespace relais::health

#include <fcntl.h>
#include <unistd.h>

#include <cstring>

#include "lib/database/copy.h"
#include "lib/database/postgres_programs.h"

namespace relais {
namespace {

// The moment of this connection, for pg_dump to stand in as well.
constexpr Sql export_moment = "SELECT pg_export_snapshot()";

std::vector<std::string> dump_command(const PostgresPlace& place, const std::string& snapshot) {
  return {"pg_dump",    "--no-password",   "--format=custom",        "--compress=0",
          "--no-owner", "--no-privileges", "--snapshot=" + snapshot, "--dbname=" + place.connection};
}

bool is_about_room(std::string_view words) { return words.find(std::strerror(ENOSPC)) != std::string_view::npos; }

}  // namespace

void dump_postgres(Reads& moment, const std::string& address, int to) {
  const auto place = PostgresPlace::of(address);
  const auto snapshot = moment.value<std::string>(export_moment);
  try {
    run_postgres_program(dump_command(place, snapshot), place, to);
  } catch (const ProgramFailed& failed) {
    if (is_about_room(failed.what())) throw NoRoomForCopy(failed.what());
    throw;
  }
}

void restore_postgres(const std::string& address, const std::filesystem::path& dump) {
  const auto place = PostgresPlace::of(address);
  run_postgres_program({"pg_restore", "--no-password", "--single-transaction", "--exit-on-error", "--no-owner",
                        "--no-privileges", "--dbname=" + place.connection, dump.string()},
                       place, STDERR_FILENO);
}

}  // namespace relais

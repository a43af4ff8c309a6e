#include <sqlite3.h>

#include <cstring>

#include "lib/database/copy.h"
#include "lib/database/sqlite_connection.h"
#include "lib/database/sqlite_errors.h"

namespace relais {
namespace {

// A few megabytes, so that progress can be told in between.
constexpr int pages_at_once = 1024;

struct Closer {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finisher {
  void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

// Nobody reads it before it is whole, so it needs no journal.
std::unique_ptr<sqlite3, Closer> emptied(const std::filesystem::path& path) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  std::unique_ptr<sqlite3, Closer> opened{handle};
  if (code != SQLITE_OK) throw_sqlite_error(handle, code, path.native());
  sqlite3_exec(handle, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", nullptr, nullptr, nullptr);
  return opened;
}

}  // namespace

void copy_sqlite(Reads& moment, const std::filesystem::path& to, const CopyProgress& progress) {
  auto& from = dynamic_cast<SqliteConnection&>(moment.connection());
  // The backup stands in the read transaction of the connection, which must have begun: else writers set it back.
  moment.value<std::int64_t>("SELECT count(*) FROM sqlite_master");
  const auto copy = emptied(to);
  const std::unique_ptr<sqlite3_backup, Finisher> backup{
      sqlite3_backup_init(copy.get(), "main", from.handle(), "main")};
  if (!backup) throw_sqlite_error(copy.get(), sqlite3_errcode(copy.get()), "copy of the database");
  int code = SQLITE_OK;
  while ((code = sqlite3_backup_step(backup.get(), pages_at_once)) == SQLITE_OK) {
    const auto of = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup.get()));
    progress(of - static_cast<std::uint64_t>(sqlite3_backup_remaining(backup.get())), of);
  }
  if (code == SQLITE_FULL) throw NoRoomForCopy(fmt::format("{}: {}", to.string(), std::strerror(ENOSPC)));
  if (code != SQLITE_DONE) throw_sqlite_error(nullptr, code, "copy of the database");
}

}  // namespace relais

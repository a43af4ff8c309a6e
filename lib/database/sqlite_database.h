// A database in one file: one connection writes, others read beside it.
#pragma once

#include <memory>
#include <string>

#include "lib/database/announcer.h"
#include "lib/database/database.h"
#include "lib/database/idle_connections.h"
#include "lib/database/sqlite_connection.h"
#include "lib/database/writers_line.h"

namespace relais {

class SqliteDatabase final : public Database {
public:
  SqliteDatabase(std::string path, DatabaseOptions options);

  Dialect dialect() const override { return Dialect::sqlite; }
  void listen(const std::string& channel, Listener listener) override;

protected:
  void read_on(const std::function<void(Reads&)>& ask) override;
  void write_on(const std::function<void(Transaction&)>& change) override;

private:
  SqliteConnection& writer();
  void roll_back_writer() noexcept;

  std::string path_;
  DatabaseOptions options_;
  WritersLine writers_;
  std::unique_ptr<SqliteConnection> writer_;
  IdleConnections<SqliteConnection> readers_;
  Announcer announcer_;
};

}  // namespace relais

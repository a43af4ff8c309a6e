// One connection to an SQLite file, used by one thread at a time.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/database/database.h"
#include "lib/database/notification.h"
#include "lib/database/sqlite_statement.h"

namespace relais {

class SqliteConnection final : public Connection {
public:
  enum class Use { reading, writing };

  SqliteConnection(const std::string& path, Use use, Durability durability);

  Dialect dialect() const override { return Dialect::sqlite; }
  void each(const Sql& sql, std::span<const Value> parameters, const EachRow& with_row) override;
  std::int64_t run(const Sql& sql, std::span<const Value> parameters) override;
  void script(const std::string& text) override;
  void notify(const std::string& channel, const std::string& payload) override;

  sqlite3* handle() const { return handle_.get(); }

  void begin_reading() { step_to_end("BEGIN"); }
  void begin_writing();
  // What is to be told to the listeners now.
  std::vector<Notification> commit();
  // False when even that failed: the connection is of no more use.
  bool roll_back() noexcept;

private:
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  class Borrowed;

  SqliteStatement& kept_statement(const char* text);
  void step_to_end(const Sql& sql);
  // As PostgreSQL does: a statement that failed ends its writing transaction, which can then only be undone.
  template <class Work>
  auto ending_transaction_on_failure(Work work);

  std::unique_ptr<sqlite3, Closer> handle_;
  std::unordered_map<const char*, SqliteStatement> statements_;
  Notifications notifications_;
  Use use_;
  bool transaction_failed_ = false;
};

}  // namespace relais

// One connection to a PostgreSQL server, over libpq, used by one thread at a time.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/database/database.h"
#include "lib/database/notification.h"
#include "lib/database/postgres_errors.h"
#include "lib/database/postgres_parameters.h"

namespace relais {

class PostgresConnection final : public Connection {
public:
  // Throws DatabaseUnavailable where nobody answers.
  PostgresConnection(const std::string& address, Durability durability);

  Dialect dialect() const override { return Dialect::postgres; }
  void each(const Sql& sql, std::span<const Value> parameters, const EachRow& with_row) override;
  std::int64_t run(const Sql& sql, std::span<const Value> parameters) override;
  void script(const std::string& text) override;
  void notify(const std::string& channel, const std::string& payload) override;

  void begin_writing();
  // Sends the notifications with it. When the connection is lost in the middle, nobody knows whether it took place.
  void commit();
  void roll_back() noexcept;
  // Whether somebody else may have it.
  bool is_usable() const;
  PGconn* handle() const { return handle_.get(); }

private:
  struct Finisher {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct Statement {
    std::string name;
    int parameters = 0;
    std::vector<Oid> columns;
  };
  struct Answer {
    PostgresResult result;
    const Statement& statement;
  };

  const Statement& kept_statement(const char* text);
  Statement prepared(const char* text);
  Answer execute(const Sql& sql, std::span<const Value> parameters);
  std::string commit_text() const;

  std::unique_ptr<PGconn, Finisher> handle_;
  std::unordered_map<const char*, Statement> statements_;
  PostgresParameters parameters_;
  Notifications notifications_;
  int prepared_so_far_ = 0;
};

}  // namespace relais

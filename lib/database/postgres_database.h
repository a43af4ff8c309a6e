// A database on a PostgreSQL server. A connection that was lost is opened again by whoever asks next.
#pragma once

#include <memory>
#include <string>

#include "lib/database/database.h"
#include "lib/database/idle_connections.h"
#include "lib/database/postgres_connection.h"
#include "lib/database/postgres_listener.h"

namespace relais {

class PostgresDatabase final : public Database {
public:
  PostgresDatabase(std::string address, DatabaseOptions options);

  Dialect dialect() const override { return Dialect::postgres; }
  void listen(const std::string& channel, Listener listener) override;

protected:
  void read_on(const std::function<void(Reads&)>& ask) override;
  void write_on(const std::function<void(Transaction&)>& change) override;

private:
  std::unique_ptr<PostgresConnection> connection();
  void give_back(std::unique_ptr<PostgresConnection> connection);
  void once_again_after_loss(const std::function<void()>& work);
  void read_once(const std::function<void(Reads&)>& ask);
  void write_once(const std::function<void(Transaction&)>& change);

  std::string address_;
  DatabaseOptions options_;
  IdleConnections<PostgresConnection> idle_;
  PostgresListener listener_;
};

}  // namespace relais

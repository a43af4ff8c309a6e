#include "lib/database/postgres_database.h"

#include "lib/database/retry.h"
#include "lib/database/write_scope.h"
#include "lib/time/clock.h"

namespace relais {

PostgresDatabase::PostgresDatabase(std::string address, DatabaseOptions options)
    : address_(std::move(address)), options_(options), idle_(options.idle_connections), listener_(address_) {
  give_back(connection());
}

void PostgresDatabase::listen(const std::string& channel, Listener listener) {
  listener_.listen(channel, std::move(listener));
}

void PostgresDatabase::read_on(const std::function<void(Reads&)>& ask) {
  once_again_after_loss([&] { read_once(ask); });
}

void PostgresDatabase::write_on(const std::function<void(Transaction&)>& change) {
  const WriteScope scope(*this);
  retry_conflicts([&] { once_again_after_loss([&] { write_once(change); }); });
}

// The server may have been restarted since: then every idle connection is dead, and only a new one tells.
void PostgresDatabase::once_again_after_loss(const std::function<void()>& work) {
  try {
    work();
  } catch (const ConnectionLost&) {
    idle_.clear();
    work();
  }
}

void PostgresDatabase::read_once(const std::function<void(Reads&)>& ask) {
  auto taken = connection();
  try {
    Reads db(*taken);
    ask(db);
  } catch (const ConnectionLost&) {
    throw;
  } catch (...) {
    give_back(std::move(taken));
    throw;
  }
  give_back(std::move(taken));
}

void PostgresDatabase::write_once(const std::function<void(Transaction&)>& change) {
  auto taken = connection();
  try {
    taken->begin_writing();
    Transaction tx(*taken, now());
    change(tx);
    taken->commit();
  } catch (const ConnectionLost&) {
    throw;
  } catch (...) {
    taken->roll_back();
    give_back(std::move(taken));
    throw;
  }
  give_back(std::move(taken));
}

std::unique_ptr<PostgresConnection> PostgresDatabase::connection() {
  if (auto idle = idle_.take()) return idle;
  return std::make_unique<PostgresConnection>(address_, options_.durability);
}

void PostgresDatabase::give_back(std::unique_ptr<PostgresConnection> connection) {
  if (connection->is_usable()) idle_.give_back(std::move(connection));
}

}  // namespace relais

// One database, SQLite or PostgreSQL, spoken to in the same words: read() for pages, write() for one transaction that
// is committed when its function returns and undone when it throws.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "lib/database/connection.h"
#include "lib/database/errors.h"

namespace relais {

class Reads {
public:
  explicit Reads(Connection& connection) : connection_(connection) {}

  template <class T, class... P>
  std::optional<T> first(const Sql& sql, const P&... parameters);
  template <class T, class... P>
  std::vector<T> all(const Sql& sql, const P&... parameters);
  // The first column of the only row; throws DatabaseError where there is none.
  template <class T, class... P>
  T value(const Sql& sql, const P&... parameters);

  // With parameters counted at run time, as a filtered list has them.
  template <class T>
  std::vector<T> all_with(const Sql& sql, std::span<const Value> parameters);

  Dialect dialect() const { return connection_.dialect(); }
  Connection& connection() { return connection_; }

protected:
  Connection& connection_;
};

class Transaction : public Reads {
public:
  Transaction(Connection& connection, Timestamp at) : Reads(connection), at_(at) {}

  // The number of rows changed.
  template <class... P>
  std::int64_t run(const Sql& sql, const P&... parameters);
  // For INSERT ... RETURNING: the first row.
  template <class T, class... P>
  T returning(const Sql& sql, const P&... parameters) {
    return value<T>(sql, parameters...);
  }

  // One instant for the whole transaction.
  Timestamp now() const { return at_; }
  // Reaches the listeners of every process after the commit, and nobody without one.
  void notify(const std::string& channel, const std::string& payload) { connection_.notify(channel, payload); }

private:
  Timestamp at_;
};

// What a commit waits for: the disk, except for data that may be lost with the machine, as that of a test.
enum class Durability { every_commit, none };

struct DatabaseOptions {
  // How many idle connections are kept. There are as many as threads that ask at once, so this should not be less.
  int idle_connections = 16;
  Durability durability = Durability::every_commit;
};

class Database {
public:
  using Listener = std::function<void(const std::string& payload)>;

  // "sqlite:/path/to/file" or "postgresql://...". An SQLite file is made where there is none. Throws
  // DatabaseUnavailable where nobody answers; once open, a database that goes away and comes back is found again by
  // whoever asks next.
  static std::unique_ptr<Database> open(const std::string& address, DatabaseOptions options = {});

  virtual ~Database() = default;

  virtual Dialect dialect() const = 0;

  // Asks on a connection of its own; what is read in one call is one moment on SQLite, and one moment per statement on
  // PostgreSQL. After a lost connection it is asked once again.
  template <class F>
  auto read(F&& ask) -> std::invoke_result_t<F, Reads&>;

  // One transaction: BEGIN IMMEDIATE on SQLite, one writer at a time; SERIALIZABLE on PostgreSQL, done again with the
  // same function when two could not both be right, or when the connection was lost before the commit. So the function
  // must do nothing outside the database. A statement that fails ends the transaction on either database: catch its
  // error outside, or ask so that it does not fail (ON CONFLICT). DatabaseUnavailable from a connection that was lost
  // in the middle of the commit leaves open whether it took place. A write within a write on one thread is a
  // std::logic_error.
  template <class F>
  auto write(F&& change) -> std::invoke_result_t<F, Transaction&>;

  // Calls back, on a thread of its own, for each notify() that was committed, by this process or (PostgreSQL) another.
  // After a lost connection it calls once with an empty payload: something may have been missed. Notifications made
  // while nobody could hear them are not told later. A listener should not take long: the next waits for it.
  virtual void listen(const std::string& channel, Listener listener) = 0;

protected:
  virtual void read_on(const std::function<void(Reads&)>& ask) = 0;
  virtual void write_on(const std::function<void(Transaction&)>& change) = 0;
};

// --- the bodies of the templates ---

template <class T, class... P>
std::optional<T> Reads::first(const Sql& sql, const P&... parameters) {
  const std::array<Value, sizeof...(P)> values{to_value(parameters)...};
  std::optional<T> found;
  connection_.each(sql, values, [&](Row& row) {
    found = from_row<T>(row);
    return false;
  });
  return found;
}

template <class T>
std::vector<T> Reads::all_with(const Sql& sql, std::span<const Value> parameters) {
  std::vector<T> rows;
  connection_.each(sql, parameters, [&](Row& row) {
    rows.push_back(from_row<T>(row));
    return true;
  });
  return rows;
}

template <class T, class... P>
std::vector<T> Reads::all(const Sql& sql, const P&... parameters) {
  const std::array<Value, sizeof...(P)> values{to_value(parameters)...};
  return all_with<T>(sql, values);
}

template <class T, class... P>
T Reads::value(const Sql& sql, const P&... parameters) {
  if (auto found = first<T>(sql, parameters...)) return *std::move(found);
  throw DatabaseError(std::string{"no row where one was expected: "} + sql.text(dialect()));
}

template <class... P>
std::int64_t Transaction::run(const Sql& sql, const P&... parameters) {
  const std::array<Value, sizeof...(P)> values{to_value(parameters)...};
  return connection_.run(sql, values);
}

template <class F>
auto Database::read(F&& ask) -> std::invoke_result_t<F, Reads&> {
  using Result = std::invoke_result_t<F, Reads&>;
  if constexpr (std::is_void_v<Result>) {
    read_on([&](Reads& db) { ask(db); });
  } else {
    std::optional<Result> result;
    read_on([&](Reads& db) { result.emplace(ask(db)); });
    return *std::move(result);
  }
}

template <class F>
auto Database::write(F&& change) -> std::invoke_result_t<F, Transaction&> {
  using Result = std::invoke_result_t<F, Transaction&>;
  if constexpr (std::is_void_v<Result>) {
    write_on([&](Transaction& tx) { change(tx); });
  } else {
    std::optional<Result> result;
    write_on([&](Transaction& tx) { result.emplace(change(tx)); });
    return *std::move(result);
  }
}

}  // namespace relais

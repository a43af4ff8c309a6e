// What a database does for us: two small classes behind it (sqlite.cpp, postgres.cpp), each with its statements kept.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "lib/database/row.h"
#include "lib/database/sql.h"

namespace relais {

class Connection {
public:
  // Given each row; false stops.
  using EachRow = std::function<bool(Row&)>;

  virtual ~Connection() = default;

  virtual Dialect dialect() const = 0;
  virtual void each(const Sql& sql, std::span<const Value> parameters, const EachRow& with_row) = 0;
  // The number of rows changed.
  virtual std::int64_t run(const Sql& sql, std::span<const Value> parameters) = 0;
  // Several statements without parameters, as in a migration.
  virtual void script(const std::string& text) = 0;
  // Tells every process that listens, when this transaction commits; nobody when it does not.
  virtual void notify(const std::string& channel, const std::string& payload) = 0;
};

}  // namespace relais

// One prepared statement of SQLite, bound and stepped many times.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lib/database/row.h"

namespace relais {

class SqliteStatement {
public:
  SqliteStatement(sqlite3* handle, const char* text);

  // The values must outlive the stepping.
  void bind(std::span<const Value> values);
  // Whether there is a row.
  bool step();
  void reset() { sqlite3_reset(statement_.get()); }
  bool is_busy() const { return sqlite3_stmt_busy(statement_.get()) != 0; }
  sqlite3_stmt* handle() const { return statement_.get(); }

private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void find_places();
  void bind_one(int parameter, const Value& value);
  [[noreturn]] void fail(int code) const;

  sqlite3* handle_;
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  // SQLite numbers $2 before $1 where it stands before: the value that belongs to each of its parameters.
  std::vector<std::size_t> places_;
  std::size_t values_expected_ = 0;
};

// The row on which a statement stands.
class SqliteRow final : public Row {
public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

  bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;

private:
  [[noreturn]] void refuse(int column, std::string_view wanted) const;

  sqlite3_stmt* statement_;
};

}  // namespace relais

// A row of a result in PostgreSQL's binary form, in which bytes are bytes and numbers need no parsing.
#pragma once

#include <libpq-fe.h>

#include <vector>

#include "lib/database/row.h"

namespace relais {

// Throws DatabaseError for a column of a type that we do not read; CAST(... AS TEXT) makes any type one that we do.
void require_readable(const std::vector<Oid>& types);

class PostgresRow final : public Row {
public:
  PostgresRow(const PGresult* result, const std::vector<Oid>& types) : result_(result), types_(types) {}

  void stand_on(int row) { row_ = row; }

  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;

private:
  // Its type, once it is sure that there is a value.
  Oid type_of_value(int column, std::string_view wanted) const;
  const char* value(int column) const { return PQgetvalue(result_, row_, column); }
  std::string_view raw(int column) const;
  [[noreturn]] void refuse(int column, std::string_view wanted, std::string_view found) const;

  const PGresult* result_;
  const std::vector<Oid>& types_;
  int row_ = 0;
};

}  // namespace relais

#include "lib/database/sqlite_statement.h"

#include <charconv>
#include <cstring>

#include "lib/database/errors.h"
#include "lib/database/sqlite_errors.h"
#include "lib/database/text_parameter.h"

namespace relais {
namespace {

// SQLite takes a null pointer for NULL, even beside a length of nought.
const char* pointer_to(std::string_view bytes) { return bytes.data() != nullptr ? bytes.data() : ""; }

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* handle, const char* text) : handle_(handle) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  if (code != SQLITE_OK) throw_sqlite_error(handle, code, text);
  statement_.reset(statement);
  if (std::string_view{rest}.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    throw DatabaseError(fmt::format("more than one statement: {}", text));
  }
  find_places();
}

void SqliteStatement::find_places() {
  const int count = sqlite3_bind_parameter_count(statement_.get());
  for (int i = 1; i <= count; ++i) {
    const char* name = sqlite3_bind_parameter_name(statement_.get(), i);
    std::size_t number = 0;
    if (name == nullptr || name[0] != '$' ||
        std::from_chars(name + 1, name + std::strlen(name), number).ec != std::errc{} || number == 0) {
      throw DatabaseError(fmt::format("parameters are written $1, $2, …: {}", sqlite3_sql(statement_.get())));
    }
    places_.push_back(number - 1);
    values_expected_ = std::max(values_expected_, number);
  }
}

void SqliteStatement::bind(std::span<const Value> values) {
  if (values.size() != values_expected_) {
    throw DatabaseError(
        fmt::format("{} values for {} parameters: {}", values.size(), values_expected_, sqlite3_sql(statement_.get())));
  }
  for (std::size_t i = 0; i < places_.size(); ++i) bind_one(static_cast<int>(i) + 1, values[places_[i]]);
}

void SqliteStatement::bind_one(int parameter, const Value& value) {
  struct Binder {
    sqlite3_stmt* statement;
    int parameter;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, parameter); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, parameter, number); }
    int operator()(double number) const { return sqlite3_bind_double(statement, parameter, number); }
    int operator()(std::string_view text) const {
      require_text(text);
      return sqlite3_bind_text64(statement, parameter, pointer_to(text), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(BytesView bytes) const {
      return sqlite3_bind_blob64(statement, parameter, pointer_to(bytes.data), bytes.data.size(), SQLITE_STATIC);
    }
  };
  const int code = std::visit(Binder{statement_.get(), parameter}, value);
  if (code != SQLITE_OK) fail(code);
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail(code);
}

void SqliteStatement::fail(int code) const { throw_sqlite_error(handle_, code, sqlite3_sql(statement_.get())); }

std::int64_t SqliteRow::integer(int column) const {
  if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) refuse(column, "an integer");
  return sqlite3_column_int64(statement_, column);
}

double SqliteRow::real(int column) const {
  const int type = sqlite3_column_type(statement_, column);
  if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) refuse(column, "a number");
  return sqlite3_column_double(statement_, column);
}

std::string_view SqliteRow::text(int column) const {
  if (sqlite3_column_type(statement_, column) != SQLITE_TEXT) refuse(column, "text");
  const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view SqliteRow::bytes(int column) const {
  const int type = sqlite3_column_type(statement_, column);
  if (type != SQLITE_BLOB && type != SQLITE_TEXT) refuse(column, "bytes");
  const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  // Of no bytes at all SQLite gives no pointer.
  return {begin != nullptr ? begin : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void SqliteRow::refuse(int column, std::string_view wanted) const {
  const auto* found = is_null(column) ? "NULL or beyond the last column" : "something else";
  throw DatabaseError(
      fmt::format("column {} should be {} and is {}: {}", column + 1, wanted, found, sqlite3_sql(statement_)));
}

}  // namespace relais

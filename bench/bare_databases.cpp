#include "bench/bare_databases.h"

#include <cstdio>
#include <cstdlib>

namespace relais::bench {
namespace {

using Lines = std::vector<Line>;

void finish(sqlite3_stmt* statement) {
  sqlite3_step(statement);
  sqlite3_reset(statement);
}

std::string text_of(sqlite3_stmt* row, int column) {
  const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

Line line_of(sqlite3_stmt* row) {
  const auto text = [&](int column) { return text_of(row, column); };
  const auto is_null = [&](int column) { return sqlite3_column_type(row, column) == SQLITE_NULL; };
  return {sqlite3_column_int64(row, 0),
          text(1),
          text(2),
          text(3),
          text(4),
          text(5),
          is_null(6) ? std::nullopt : std::optional{text(6)},
          is_null(7) ? std::nullopt : std::optional{text(7)},
          sqlite3_column_int64(row, 8),
          is_null(9) ? std::nullopt : std::optional<std::int64_t>{sqlite3_column_int64(row, 9)},
          sqlite3_column_int64(row, 10)};
}

Line line_of(PGresult* result, int row) {
  const auto text = [&](int column) {
    return std::string(PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column)));
  };
  const auto number = [&](int column) {
    return std::int64_t{std::strtoll(PQgetvalue(result, row, column), nullptr, 10)};
  };
  const auto is_null = [&](int column) { return PQgetisnull(result, row, column) != 0; };
  return {number(0),
          text(1),
          text(2),
          text(3),
          text(4),
          text(5),
          is_null(6) ? std::nullopt : std::optional{text(6)},
          is_null(7) ? std::nullopt : std::optional{text(7)},
          number(8),
          is_null(9) ? std::nullopt : std::optional{number(9)},
          number(10)};
}

std::string name_of(const char* text) { return std::to_string(std::hash<const void*>{}(text)); }

}  // namespace

void require(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "failed: %s\n", what);
  std::exit(1);
}

Line Line::from(Row& row) {
  return {row.read<std::int64_t>(),
          row.read<std::string>(),
          row.read<std::string>(),
          row.read<std::string>(),
          row.read<std::string>(),
          row.read<std::string>(),
          row.read<std::optional<std::string>>(),
          row.read<std::optional<std::string>>(),
          row.read<std::int64_t>(),
          row.read<std::optional<std::int64_t>>(),
          row.read<std::int64_t>()};
}

BareSqlite::BareSqlite(const std::string& path) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
  require(sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) == SQLITE_OK, "open");
  sqlite3_exec(handle_, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
}

Work BareSqlite::reading(const char* text) {
  return [statement = prepared(text)](std::int64_t number) {
    sqlite3_bind_int64(statement, 1, number);
    Lines lines;
    while (sqlite3_step(statement) == SQLITE_ROW) lines.push_back(line_of(statement));
    sqlite3_reset(statement);
    return lines.size();
  };
}

Work BareSqlite::writing(const char* text) {
  return [this, begin = prepared("BEGIN IMMEDIATE"), statement = prepared(text),
          commit = prepared("COMMIT")](std::int64_t number) {
    finish(begin);
    sqlite3_bind_int64(statement, 1, number);
    finish(statement);
    const auto rows = sqlite3_changes64(handle_);
    finish(commit);
    return static_cast<std::size_t>(rows);
  };
}

sqlite3_stmt* BareSqlite::prepared(const char* text) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  require(code == SQLITE_OK, text);
  return statement;
}

BarePostgres::BarePostgres(const std::string& address) : connection_(PQconnectdb(address.c_str())) {
  require(PQstatus(connection_) == CONNECTION_OK, "connect");
  PQclear(PQexec(connection_, "SET jit = off; SET synchronous_commit = off"));
}

Work BarePostgres::reading(const char* text) {
  prepare(text);
  return [this, text](std::int64_t number) {
    PGresult* result = execute(text, number);
    const int count = PQntuples(result);
    Lines lines;
    for (int i = 0; i < count; ++i) lines.push_back(line_of(result, i));
    PQclear(result);
    return lines.size();
  };
}

Work BarePostgres::writing(const char* text) {
  prepare(text);
  return [this, text](std::int64_t number) {
    PQclear(PQexec(connection_, "BEGIN ISOLATION LEVEL SERIALIZABLE"));
    PGresult* result = execute(text, number);
    const auto rows = std::strtoull(PQcmdTuples(result), nullptr, 10);
    PQclear(result);
    PQclear(PQexec(connection_, "COMMIT"));
    return static_cast<std::size_t>(rows);
  };
}

void BarePostgres::prepare(const char* text) {
  PGresult* result = PQprepare(connection_, name_of(text).c_str(), text, 0, nullptr);
  require(PQresultStatus(result) == PGRES_COMMAND_OK, text);
  PQclear(result);
}

PGresult* BarePostgres::execute(const char* text, std::int64_t number) {
  const auto parameter = std::to_string(number);
  const char* value = parameter.c_str();
  return PQexecPrepared(connection_, name_of(text).c_str(), 1, &value, nullptr, nullptr, 0);
}

}  // namespace relais::bench

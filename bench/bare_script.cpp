#include "bench/bare_script.h"

#include <fmt/core.h>
#include <stdexcept>

#include "bench/postgres_session.h"
#include "bench/sqlite_binding.h"

namespace relais::bench {
namespace {

void require(bool good, const std::string& what) {
  if (!good) throw std::runtime_error(fmt::format("failed: {}", what));
}

// --- SQLite ---

std::size_t read_columns(sqlite3_stmt* row) {
  std::size_t read = 0;
  for (int column = 0; column < sqlite3_column_count(row); ++column) {
    if (sqlite3_column_type(row, column) == SQLITE_INTEGER) {
      read += sqlite3_column_int64(row, column) != 0 ? sizeof(std::int64_t) : 0;
    } else if (sqlite3_column_text(row, column) != nullptr) {
      read += static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    }
  }
  return read;
}

// As the program asks, in one transaction: all of a page is one moment.
class SqliteScript final : public BareScript {
public:
  SqliteScript(const std::string& path, std::vector<Asked> statements) : asked_(std::move(statements)) {
    require(sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK,
            path);
    begin_ = prepare("BEGIN");
    for (const auto& one : asked_) statements_.push_back(prepare(one.text));
    commit_ = prepare("COMMIT");
  }
  ~SqliteScript() override {
    for (auto* statement : statements_) sqlite3_finalize(statement);
    sqlite3_finalize(begin_);
    sqlite3_finalize(commit_);
    sqlite3_close(handle_);
  }

  std::size_t run() override {
    std::size_t read = step_all(begin_);
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      bind_values(statements_[i], asked_[i].values);
      read += step_all(statements_[i]);
    }
    return read + step_all(commit_);
  }

private:
  sqlite3_stmt* prepare(const std::string& text) {
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v3(handle_, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) == SQLITE_OK,
            text);
    return statement;
  }

  std::size_t step_all(sqlite3_stmt* statement) {
    std::size_t read = 0;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) read += read_columns(statement);
    require(code == SQLITE_DONE, fmt::format("{}: {}", sqlite3_errmsg(handle_), sqlite3_sql(statement)));
    sqlite3_reset(statement);
    return read;
  }

  std::vector<Asked> asked_;
  sqlite3* handle_ = nullptr;
  sqlite3_stmt* begin_ = nullptr;
  sqlite3_stmt* commit_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
};

// --- PostgreSQL ---

// The parameters of one statement, in the form that libpq takes.
struct Parameters {
  std::vector<std::string> texts;
  std::vector<bool> nulls;
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats;

  void operator()(std::monostate) { add("", 0, true); }
  void operator()(std::int64_t number) { add(std::to_string(number), 0); }
  void operator()(double number) { add(std::to_string(number), 0); }
  void operator()(const std::string& text) { add(text, 0); }
  void operator()(const Bytes& bytes) { add(bytes.data, 1); }

  void add(std::string text, int format, bool is_null = false) {
    lengths.push_back(static_cast<int>(text.size()));
    formats.push_back(format);
    nulls.push_back(is_null);
    texts.push_back(std::move(text));
  }
  void point() {
    for (std::size_t i = 0; i < texts.size(); ++i) values.push_back(nulls[i] ? nullptr : texts[i].c_str());
  }
};

class PostgresScript final : public BareScript {
public:
  PostgresScript(const std::string& address, const std::vector<Asked>& statements) : connection_(connected(address)) {
    require(connection_ != nullptr, "connect");
    parameters_.resize(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) prepare(i, statements[i]);
  }
  ~PostgresScript() override { PQfinish(connection_); }

  std::size_t run() override {
    std::size_t read = 0;
    for (std::size_t i = 0; i < parameters_.size(); ++i) read += ask(i);
    return read;
  }
  int server_process() const override { return PQbackendPID(connection_); }

private:
  void prepare(std::size_t number, const Asked& asked) {
    names_.push_back(fmt::format("statement_{}", number));
    PGresult* result = PQprepare(connection_, names_.back().c_str(), asked.text.c_str(), 0, nullptr);
    require(PQresultStatus(result) == PGRES_COMMAND_OK, asked.text);
    PQclear(result);
    for (const auto& value : asked.values) std::visit([&](const auto& one) { parameters_[number](one); }, value);
    parameters_[number].point();
  }

  std::size_t ask(std::size_t number) {
    constexpr int binary = 1;
    const auto& given = parameters_[number];
    PGresult* result = PQexecPrepared(connection_, names_[number].c_str(), static_cast<int>(given.values.size()),
                                      given.values.data(), given.lengths.data(), given.formats.data(), binary);
    require(PQresultStatus(result) == PGRES_TUPLES_OK, PQerrorMessage(connection_));
    std::size_t read = 0;
    for (int row = 0; row < PQntuples(result); ++row) {
      for (int column = 0; column < PQnfields(result); ++column) {
        if (PQgetvalue(result, row, column) != nullptr)
          read += static_cast<std::size_t>(PQgetlength(result, row, column));
      }
    }
    PQclear(result);
    return read;
  }

  PGconn* connection_;
  std::vector<std::string> names_;
  std::vector<Parameters> parameters_;
};

}  // namespace

std::unique_ptr<BareScript> BareScript::prepared(const std::string& address, const std::vector<Asked>& statements) {
  constexpr std::string_view sqlite = "sqlite:";
  if (address.starts_with(sqlite)) return std::make_unique<SqliteScript>(address.substr(sqlite.size()), statements);
  return std::make_unique<PostgresScript>(address, statements);
}

}  // namespace relais::bench

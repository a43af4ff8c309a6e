#include "lib/database/postgres_connection.h"

#include <spdlog/spdlog.h>

#include <cstdlib>
#include <tuple>

#include "lib/database/postgres_row.h"

namespace relais {
namespace {

constexpr int binary = 1;

// What stands before dbname is only for where the address says nothing; what stands behind it holds in any case.
PGconn* connect(const std::string& address) {
  const std::array<std::pair<const char*, const char*>, 9> settings{{
      {"fallback_application_name", "relais"},
      {"connect_timeout", "5"},
      {"keepalives_idle", "30"},
      {"keepalives_interval", "10"},
      {"keepalives_count", "3"},
      {"tcp_user_timeout", "30000"},
      {"dbname", address.c_str()},
      {"client_encoding", "UTF8"},
      {nullptr, nullptr},
  }};
  std::array<const char*, settings.size()> keywords;
  std::array<const char*, settings.size()> values;
  for (std::size_t i = 0; i < settings.size(); ++i) std::tie(keywords[i], values[i]) = settings[i];
  constexpr int expand_dbname = 1;
  return PQconnectdbParams(keywords.data(), values.data(), expand_dbname);
}

void log_notice(void*, const char* message) { spdlog::warn("PostgreSQL: {}", without_newline(message)); }

// Compiling a plan (jit) takes longer than any statement of ours runs. A request with its names joins eight tables, and
// a ninth that says which requests is looked at first only where the planner may put as many in order.
std::string session_settings(Durability durability) {
  std::string text =
      "SET jit = off; SET join_collapse_limit = 12; SET from_collapse_limit = 12; SET client_min_messages = warning;";
  return durability == Durability::none ? text + "SET synchronous_commit = off;" : text;
}

bool succeeded(const PGresult* result) {
  const auto status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& address, Durability durability) : handle_(connect(address)) {
  if (PQstatus(handle_.get()) != CONNECTION_OK) {
    throw DatabaseUnavailable(without_newline(PQerrorMessage(handle_.get())));
  }
  PQsetNoticeProcessor(handle_.get(), log_notice, nullptr);
  if (const char* encoding = PQparameterStatus(handle_.get(), "server_encoding");
      std::string_view{encoding} != "UTF8") {
    throw DatabaseError(fmt::format("the database must be in UTF8 and is in {}", encoding));
  }
  script(session_settings(durability));
}

void PostgresConnection::each(const Sql& sql, std::span<const Value> parameters, const EachRow& with_row) {
  const auto [result, statement] = execute(sql, parameters);
  PostgresRow row(result.get(), statement.columns);
  const int rows = PQntuples(result.get());
  for (int i = 0; i < rows; ++i) {
    row.stand_on(i);
    if (!with_row(row)) return;
  }
}

std::int64_t PostgresConnection::run(const Sql& sql, std::span<const Value> parameters) {
  return std::atoll(PQcmdTuples(execute(sql, parameters).result.get()));
}

void PostgresConnection::script(const std::string& text) {
  const PostgresResult result(PQexec(handle_.get(), text.c_str()));
  if (!succeeded(result.get())) throw_postgres_error(handle_.get(), result.get(), text);
}

void PostgresConnection::notify(const std::string& channel, const std::string& payload) {
  notifications_.add(channel, payload);
}

void PostgresConnection::begin_writing() {
  notifications_.clear();
  script("BEGIN ISOLATION LEVEL SERIALIZABLE");
}

void PostgresConnection::commit() {
  const auto text = commit_text();
  const PostgresResult result(PQexec(handle_.get(), text.c_str()));
  notifications_.clear();
  // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, and calls that a success.
  if (succeeded(result.get()) && std::string_view{PQcmdStatus(result.get())} != "COMMIT") {
    throw DatabaseError("a statement of this transaction has failed: it can only be undone");
  }
  if (succeeded(result.get())) return;
  try {
    throw_postgres_error(handle_.get(), result.get(), "COMMIT");
  } catch (const ConnectionLost& lost) {
    throw DatabaseUnavailable(std::string{"nobody knows whether this was committed: "} + lost.what());
  }
}

std::string PostgresConnection::commit_text() const {
  std::string text;
  for (const auto& [channel, payload] : notifications_.pending()) {
    const auto literal = [this](const std::string& word) {
      const std::unique_ptr<char, decltype(&PQfreemem)> escaped(
          PQescapeLiteral(handle_.get(), word.data(), word.size()), PQfreemem);
      if (!escaped) throw DatabaseError(without_newline(PQerrorMessage(handle_.get())));
      return std::string{escaped.get()};
    };
    text += fmt::format("SELECT pg_notify({}, {}); ", literal(channel), literal(payload));
  }
  return text + "COMMIT";
}

void PostgresConnection::roll_back() noexcept {
  notifications_.clear();
  if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) PQclear(PQexec(handle_.get(), "ROLLBACK"));
}

bool PostgresConnection::is_usable() const {
  return PQstatus(handle_.get()) == CONNECTION_OK && PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
}

PostgresConnection::Answer PostgresConnection::execute(const Sql& sql, std::span<const Value> parameters) {
  const char* text = sql.text(Dialect::postgres);
  const bool was_kept = statements_.contains(text);
  const auto& statement = kept_statement(text);
  if (static_cast<int>(parameters.size()) != statement.parameters) {
    throw DatabaseError(fmt::format("{} values for {} parameters: {}", parameters.size(), statement.parameters, text));
  }
  parameters_.fill(parameters);
  PostgresResult result(PQexecPrepared(handle_.get(), statement.name.c_str(), statement.parameters,
                                       parameters_.values(), parameters_.lengths(), parameters_.formats(), binary));
  // "Cached plan must not change result type": the schema moved on under a statement that we keep.
  if (was_kept && state_of(result.get()) == "0A000") throw ConnectionLost("the schema has changed");
  if (!succeeded(result.get())) throw_postgres_error(handle_.get(), result.get(), text);
  return {std::move(result), statement};
}

const PostgresConnection::Statement& PostgresConnection::kept_statement(const char* text) {
  if (const auto found = statements_.find(text); found != statements_.end()) return found->second;
  return statements_.emplace(text, prepared(text)).first->second;
}

PostgresConnection::Statement PostgresConnection::prepared(const char* text) {
  Statement statement;
  statement.name = fmt::format("kept_{}", ++prepared_so_far_);
  PostgresResult result(PQprepare(handle_.get(), statement.name.c_str(), text, 0, nullptr));
  if (!succeeded(result.get())) throw_postgres_error(handle_.get(), result.get(), text);
  result.reset(PQdescribePrepared(handle_.get(), statement.name.c_str()));
  if (!succeeded(result.get())) throw_postgres_error(handle_.get(), result.get(), text);
  statement.parameters = PQnparams(result.get());
  for (int i = 0; i < PQnfields(result.get()); ++i) statement.columns.push_back(PQftype(result.get(), i));
  require_readable(statement.columns);
  return statement;
}

}  // namespace relais

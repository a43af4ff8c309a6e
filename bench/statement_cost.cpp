#include "bench/statement_cost.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "bench/postgres_session.h"
#include "bench/sqlite_binding.h"

namespace relais::bench {
namespace {

void require(bool good, const std::string& what) {
  if (!good) throw std::runtime_error(fmt::format("failed: {}", what));
}

StatementCost cost_of(sqlite3* handle, const Asked& asked) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v2(handle, asked.text.c_str(), -1, &statement, nullptr) == SQLITE_OK, asked.text);
  bind_values(statement, asked.values);
  while (sqlite3_step(statement) == SQLITE_ROW) {
  }
  const StatementCost cost{sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0),
                           sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0), 0};
  sqlite3_finalize(statement);
  return cost;
}

std::vector<StatementCost> on_sqlite(const std::string& path, const std::vector<Asked>& statements) {
  sqlite3* handle = nullptr;
  require(sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK, path);
  std::vector<StatementCost> costs;
  for (const auto& asked : statements) costs.push_back(cost_of(handle, asked));
  sqlite3_close(handle);
  return costs;
}

struct Texts {
  std::vector<std::string>& texts;

  void operator()(std::monostate) const { texts.emplace_back(); }
  void operator()(std::int64_t number) const { texts.push_back(std::to_string(number)); }
  void operator()(double number) const { texts.push_back(std::to_string(number)); }
  void operator()(const std::string& text) const { texts.push_back(text); }
  void operator()(const Bytes& bytes) const {
    std::string hex = "\\x";
    for (const unsigned char byte : bytes.data) hex += fmt::format("{:02x}", byte);
    texts.push_back(std::move(hex));
  }
};

StatementCost cost_of(PGconn* connection, const Asked& asked) {
  std::vector<std::string> texts;
  for (const auto& value : asked.values) std::visit(Texts{texts}, value);
  std::vector<const char*> values;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool is_null = std::holds_alternative<std::monostate>(asked.values[i]);
    values.push_back(is_null ? nullptr : texts[i].c_str());
  }
  const auto explained = "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + asked.text;
  PGresult* result = PQexecParams(connection, explained.c_str(), static_cast<int>(values.size()), nullptr,
                                  values.data(), nullptr, nullptr, 0);
  require(PQresultStatus(result) == PGRES_TUPLES_OK, PQerrorMessage(connection));
  const auto plan = nlohmann::json::parse(PQgetvalue(result, 0, 0)).at(0).at("Plan");
  PQclear(result);
  return {0, 0, plan.at("Shared Hit Blocks").get<std::int64_t>() + plan.at("Shared Read Blocks").get<std::int64_t>()};
}

std::vector<StatementCost> on_postgres(const std::string& address, const std::vector<Asked>& statements) {
  PGconn* connection = connected(address);
  require(connection != nullptr, "connect");
  std::vector<StatementCost> costs;
  for (const auto& asked : statements) costs.push_back(cost_of(connection, asked));
  PQfinish(connection);
  return costs;
}

}  // namespace

std::vector<StatementCost> costs_of(const std::string& address, const std::vector<Asked>& statements) {
  constexpr std::string_view sqlite = "sqlite:";
  if (address.starts_with(sqlite)) return on_sqlite(address.substr(sqlite.size()), statements);
  return on_postgres(address, statements);
}

}  // namespace relais::bench

#include "lib/database/sqlite_connection.h"

#include <optional>

#include "lib/database/sqlite_errors.h"

namespace relais {
namespace {

// Long enough for a command in another process to finish its transaction.
constexpr int longest_wait_ms = 20'000;

sqlite3* opened(const std::string& path, SqliteConnection::Use use) {
  const int create = use == SqliteConnection::Use::writing ? SQLITE_OPEN_CREATE : 0;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(
      path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | create, nullptr);
  if (code == SQLITE_OK) return handle;
  const std::string why = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  sqlite3_close_v2(handle);
  throw DatabaseUnavailable(why + ": " + path);
}

std::string settings(SqliteConnection::Use use, Durability durability) {
  std::string text =
      "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -8000;";
  if (use == SqliteConnection::Use::reading) return text + "PRAGMA query_only = ON;";
  text += "PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864;";
  return text + (durability == Durability::every_commit ? "PRAGMA synchronous = FULL;" : "PRAGMA synchronous = OFF;");
}

}  // namespace

// A kept statement for the time of one use; one of its own where the kept one is in the middle of an answer.
class SqliteConnection::Borrowed {
public:
  Borrowed(SqliteConnection& connection, const Sql& sql, std::span<const Value> parameters)
      : statement_(&connection.kept_statement(sql.text(Dialect::sqlite))) {
    if (statement_->is_busy()) statement_ = &own_.emplace(connection.handle_.get(), sql.text(Dialect::sqlite));
    statement_->bind(parameters);
  }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  ~Borrowed() { statement_->reset(); }

  SqliteStatement* operator->() { return statement_; }

private:
  SqliteStatement* statement_;
  std::optional<SqliteStatement> own_;
};

SqliteConnection::SqliteConnection(const std::string& path, Use use, Durability durability)
    : handle_(opened(path, use)), use_(use) {
  sqlite3_busy_timeout(handle_.get(), longest_wait_ms);
  script(settings(use, durability));
}

template <class Work>
auto SqliteConnection::ending_transaction_on_failure(Work work) {
  if (transaction_failed_) throw DatabaseError("a statement of this transaction has failed: it can only be undone");
  try {
    return work();
  } catch (...) {
    transaction_failed_ = use_ == Use::writing && sqlite3_get_autocommit(handle_.get()) == 0;
    throw;
  }
}

void SqliteConnection::each(const Sql& sql, std::span<const Value> parameters, const EachRow& with_row) {
  std::optional<Borrowed> statement;
  const auto next = [&] { return ending_transaction_on_failure([&] { return (*statement)->step(); }); };
  ending_transaction_on_failure([&] { statement.emplace(*this, sql, parameters); });
  SqliteRow row((*statement)->handle());
  while (next() && with_row(row)) {
  }
}

std::int64_t SqliteConnection::run(const Sql& sql, std::span<const Value> parameters) {
  return ending_transaction_on_failure([&]() -> std::int64_t {
    Borrowed statement(*this, sql, parameters);
    while (statement->step()) {
    }
    return sqlite3_changes64(handle_.get());
  });
}

void SqliteConnection::script(const std::string& text) {
  ending_transaction_on_failure([&] {
    const int code = sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(handle_.get(), code, text);
  });
}

void SqliteConnection::notify(const std::string& channel, const std::string& payload) {
  notifications_.add(channel, payload);
}

void SqliteConnection::begin_writing() {
  notifications_.clear();
  transaction_failed_ = false;
  step_to_end("BEGIN IMMEDIATE");
}

std::vector<Notification> SqliteConnection::commit() {
  step_to_end("COMMIT");
  return notifications_.take();
}

bool SqliteConnection::roll_back() noexcept {
  transaction_failed_ = false;
  notifications_.clear();
  // Some failures (a full disk) have undone the transaction already.
  if (sqlite3_get_autocommit(handle_.get()) != 0) return true;
  return sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
}

SqliteStatement& SqliteConnection::kept_statement(const char* text) {
  if (const auto found = statements_.find(text); found != statements_.end()) return found->second;
  return statements_.try_emplace(text, handle_.get(), text).first->second;
}

void SqliteConnection::step_to_end(const Sql& sql) { run(sql, {}); }

}  // namespace relais

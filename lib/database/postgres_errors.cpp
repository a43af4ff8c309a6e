#include "lib/database/postgres_errors.h"

#include <string>

namespace relais {
namespace {

// Shut down or starting (57P), connection trouble (08), a standby or a primary that is one no longer (25006).
bool is_loss(std::string_view state) { return state.starts_with("08") || state.starts_with("57P") || state == "25006"; }

// Out of disk, memory or connections (53), or a fault of the machine (58).
bool is_unavailability(std::string_view state) { return state.starts_with("53") || state.starts_with("58"); }

// Serialization failure and deadlock.
bool is_conflict(std::string_view state) { return state == "40001" || state == "40P01"; }

std::string field(const PGresult* result, int which) {
  const char* text = PQresultErrorField(result, which);
  return text != nullptr ? text : "";
}

// The server's sentence without its details, which may name people; libpq's own where the server said nothing.
std::string message_of(PGconn* connection, const PGresult* result) {
  auto sentence = field(result, PG_DIAG_MESSAGE_PRIMARY);
  return sentence.empty() ? without_newline(PQerrorMessage(connection)) : sentence;
}

}  // namespace

std::string_view state_of(const PGresult* result) {
  const char* state = result != nullptr ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  return state != nullptr ? state : "";
}

std::string without_newline(std::string_view message) {
  return std::string{message.substr(0, message.find_last_not_of(" \n") + 1)};
}

void throw_postgres_error(PGconn* connection, const PGresult* result, std::string_view doing) {
  const auto state = state_of(result);
  const auto whole = fmt::format("{} ({}): {}", message_of(connection, result), state, doing);
  // The server gives every error a state: without one it is libpq that could not speak to it.
  if (state.empty() || is_loss(state)) throw ConnectionLost(whole);
  if (is_conflict(state)) throw SerializationFailure(whole);
  if (state == "23505") throw UniqueViolation(whole, field(result, PG_DIAG_CONSTRAINT_NAME));
  if (state.starts_with("23")) throw ConstraintViolation(whole);
  if (is_unavailability(state)) throw DatabaseUnavailable(whole);
  throw DatabaseError(whole);
}

}  // namespace relais

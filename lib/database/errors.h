// What a database can say instead of an answer.
#pragma once

#include <stdexcept>
#include <string>

namespace relais {

struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Two rows may not have this in common. The constraint is named as "table.column" (SQLite) or by its name (PostgreSQL).
struct UniqueViolation : DatabaseError {
  UniqueViolation(const std::string& message, std::string what_was_unique)
      : DatabaseError(message), constraint(std::move(what_was_unique)) {}

  std::string constraint;
};

// A CHECK, a NOT NULL or a foreign key said no.
struct ConstraintViolation : DatabaseError {
  using DatabaseError::DatabaseError;
};

// Gone, full, or read-only: the same work may succeed later.
struct DatabaseUnavailable : DatabaseError {
  using DatabaseError::DatabaseError;
};

// Two transactions could not both be right; the whole transaction is tried again by Database::write.
struct SerializationFailure : DatabaseError {
  using DatabaseError::DatabaseError;
};

}  // namespace relais

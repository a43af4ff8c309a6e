// The span of one Database::write on this thread.
#pragma once

namespace relais {

class Database;

// Throws std::logic_error where this thread is already writing to the same database: the inner transaction could never
// have the outer one's place in the line of writers.
class WriteScope {
public:
  explicit WriteScope(const Database& database);
  WriteScope(const WriteScope&) = delete;
  WriteScope& operator=(const WriteScope&) = delete;
  ~WriteScope();
};

}  // namespace relais

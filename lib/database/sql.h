// A statement, written once for both databases, or as a pair where they differ. Its text lives as long as the program,
// so that each connection keeps it prepared by its address. Parameters are $1, $2, …; on PostgreSQL each takes its type
// from what it stands beside, so where that says too little (`$1 + 1`, `SELECT $1`) write CAST($1 AS BIGINT).
#pragma once

#include <string>
#include <string_view>

namespace relais {

enum class Dialect { sqlite, postgres };

class Sql {
public:
  // Only literals: another text may die, and a later one have its address.
  consteval Sql(const char* both) : sqlite_(both), postgres_(both) {}
  consteval Sql(const char* sqlite, const char* postgres) : sqlite_(sqlite), postgres_(postgres) {}

  constexpr const char* text(Dialect dialect) const { return dialect == Dialect::sqlite ? sqlite_ : postgres_; }

private:
  friend Sql kept(std::string text);

  struct Kept {
    const char* text;
  };
  explicit Sql(Kept kept) : sqlite_(kept.text), postgres_(kept.text) {}

  const char* sqlite_;
  const char* postgres_;
};

// A statement put together at run time from a bounded number of parts (which filters are set), kept for good.
Sql kept(std::string text);

}  // namespace relais

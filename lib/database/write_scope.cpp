#include "lib/database/write_scope.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace relais {
namespace {

thread_local std::vector<const Database*> written_here;

}  // namespace

WriteScope::WriteScope(const Database& database) {
  if (std::ranges::find(written_here, &database) != written_here.end()) {
    throw std::logic_error("Database::write within Database::write: hand the Transaction on instead");
  }
  written_here.push_back(&database);
}

WriteScope::~WriteScope() { written_here.pop_back(); }

}  // namespace relais

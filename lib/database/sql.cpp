#include "lib/database/sql.h"

#include <mutex>
#include <unordered_set>

namespace relais {

Sql kept(std::string text) {
  static std::mutex mutex;
  static std::unordered_set<std::string> texts;
  const std::scoped_lock lock(mutex);
  return Sql(Sql::Kept{texts.insert(std::move(text)).first->c_str()});
}

}  // namespace relais

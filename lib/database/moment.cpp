#include "lib/database/copy.h"
#include "lib/database/postgres_errors.h"

namespace relais {
namespace {

class Moment {
public:
  explicit Moment(Connection& connection) : connection_(connection) {
    connection_.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }
  Moment(const Moment&) = delete;
  Moment& operator=(const Moment&) = delete;
  ~Moment() {
    try {
      connection_.script("ROLLBACK");
    } catch (const DatabaseError&) {
      // Lost: the server has forgotten it already.
      return;
    }
  }

private:
  Connection& connection_;
};

}  // namespace

void read_moment(Database& database, const std::function<void(Reads&)>& ask) {
  database.read([&](Reads& db) {
    // SQLite reads one moment anyway.
    if (db.dialect() == Dialect::sqlite) return ask(db);
    try {
      const Moment moment{db.connection()};
      ask(db);
    } catch (const ConnectionLost& lost) {
      // It would be asked once more, and what was read of the first moment may be on its way already.
      throw DatabaseUnavailable(lost.what());
    }
  });
}

}  // namespace relais

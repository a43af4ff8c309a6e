#include "lib/testing/database.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <random>

#include "lib/database/migrations.h"
#include "lib/testing/postgres_server.h"

namespace relais::testing {
namespace {

namespace fs = std::filesystem;

constexpr DatabaseOptions for_a_test{.durability = Durability::none};

std::string name_for_this_test() {
  static const auto of_program = fmt::format("{}_{:08x}", getpid(), std::random_device{}());
  static std::atomic<int> count = 0;
  return fmt::format("relais_test_{}_{}", of_program, ++count);
}

void migrate_at(const std::string& address) { migrate(*Database::open(address, for_a_test)); }

// --- SQLite: a file migrated once and copied for each test ---

class Folder {
public:
  Folder() {
    const auto* place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    path_ = fs::path(place) / name_for_this_test();
    fs::create_directory(path_);
    migrate_at("sqlite:" + template_file().string());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  fs::path template_file() const { return path_ / "template.sqlite"; }
  fs::path file(const std::string& name) const { return path_ / (name + ".sqlite"); }

private:
  fs::path path_;
};

constexpr std::string_view sqlite = "sqlite:";

std::string made_on_sqlite() {
  static const Folder folder;
  const auto file = folder.file(name_for_this_test());
  fs::copy_file(folder.template_file(), file);
  return std::string{sqlite} + file.string();
}

void remove_file(const std::string& address) {
  for (const auto* ending : {"", "-wal", "-shm"}) fs::remove(address.substr(sqlite.size()) + ending);
}

// --- PostgreSQL: a template in the server, migrated by whichever program comes first ---

const PostgresServer& server() {
  static const PostgresServer server;
  return server;
}

Database& administration() {
  static const auto database = Database::open(server().address(), for_a_test);
  return *database;
}

void administrate(const std::string& statement) {
  administration().read([&](Reads& db) { db.connection().script(statement); });
}

// Named by what it was made of, so that a server that is kept from run to run never gives an old schema.
std::string name_of_template() {
  std::string hashes;
  for (const auto& migration : migrations_for(Dialect::postgres)) hashes += migration.hash;
  return fmt::format("relais_template_{:016x}", std::hash<std::string>{}(hashes));
}

constexpr Sql count_databases = "SELECT count(*) FROM pg_database WHERE datname = $1";

void make_template(const std::string& name) {
  administration().read([&](Reads& db) {
    db.connection().script("SELECT pg_advisory_lock(4711)");
    if (db.value<int>(count_databases, name) == 0) {
      const auto unfinished = name + "_unfinished";
      db.connection().script("DROP DATABASE IF EXISTS " + unfinished);
      db.connection().script("CREATE DATABASE " + unfinished);
      migrate_at(server().address_of(unfinished));
      db.connection().script("ALTER DATABASE " + unfinished + " RENAME TO " + name);
    }
    db.connection().script("SELECT pg_advisory_unlock(4711)");
  });
}

const std::string& template_database() {
  static const auto name = [] {
    auto of_template = name_of_template();
    make_template(of_template);
    return of_template;
  }();
  return name;
}

std::string made_on_postgres() {
  const auto name = name_for_this_test();
  administrate("CREATE DATABASE " + name + " TEMPLATE " + template_database() + " STRATEGY FILE_COPY");
  return server().address_of(name);
}

void drop_database(const std::string& address) {
  const auto begin = address.find("relais_test_");
  administrate("DROP DATABASE " + address.substr(begin, address.find('?') - begin) + " WITH (FORCE)");
}

}  // namespace

bool on_postgres() {
  static const bool chosen = [] {
    const char* named = std::getenv("RELAIS_TEST_DATABASE");
    return named != nullptr && std::string_view{named} == "postgres";
  }();
  return chosen;
}

TestDatabase::TestDatabase()
    : address_(on_postgres() ? made_on_postgres() : made_on_sqlite()),
      database_(Database::open(address_, for_a_test)) {}

TestDatabase::~TestDatabase() {
  database_.reset();
  if (on_postgres()) {
    drop_database(address_);
  } else {
    remove_file(address_);
  }
}

}  // namespace relais::testing

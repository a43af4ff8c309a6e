// What lib/database costs above the C libraries of both databases: the same statements, the same rows made of the
// answers, one after the other in the same run. CPU of this program, and for PostgreSQL of its server process too.
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>

#include "bench/bare_databases.h"
#include "lib/database/migrations.h"
#include "lib/testing/postgres_server.h"

namespace {

using namespace relais;
using namespace relais::bench;

constexpr const char* make_requests = R"sql(
  CREATE TABLE requests (
    id IDENTITY PRIMARY KEY, number TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, requester TEXT NOT NULL,
    requester_email TEXT NOT NULL, responsible TEXT, urgency TEXT, priority BIGINT NOT NULL, due_at BIGINT,
    received_at BIGINT NOT NULL
  );
)sql";

constexpr Sql fill_requests{R"sql(
  WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < $1)
  INSERT INTO requests (number, title, state, requester, requester_email, responsible, urgency, priority, due_at, received_at)
  SELECT 'DEM-2026-' || n, 'Fuite d''eau au deuxième étage, couloir B, porte ' || n, 'qualified',
         'Marie Lefèvre ' || n % 1000, 'marie.lefevre' || n % 1000 || '@commune.example',
         CASE WHEN n % 3 = 0 THEN NULL ELSE 'Karim Benali' END, CASE WHEN n % 5 = 0 THEN 'urgent' END, n % 4,
         CASE WHEN n % 2 = 0 THEN 1785000000000000 + n END, 1785000000000000 + n
    FROM numbers
)sql",
                            R"sql(
  INSERT INTO requests (number, title, state, requester, requester_email, responsible, urgency, priority, due_at, received_at)
  SELECT 'DEM-2026-' || n, 'Fuite d''eau au deuxième étage, couloir B, porte ' || n, 'qualified',
         'Marie Lefèvre ' || n % 1000, 'marie.lefevre' || n % 1000 || '@commune.example',
         CASE WHEN n % 3 = 0 THEN NULL ELSE 'Karim Benali' END, CASE WHEN n % 5 = 0 THEN 'urgent' END, n % 4,
         CASE WHEN n % 2 = 0 THEN 1785000000000000 + n END, 1785000000000000 + n
    FROM generate_series(1, CAST($1 AS BIGINT)) AS n
)sql"};

constexpr const char* list_text = R"sql(
  SELECT id, number, title, state, requester, requester_email, responsible, urgency, priority, due_at, received_at
    FROM requests
   WHERE received_at < $1
   ORDER BY received_at DESC, id DESC
   LIMIT 50
)sql";
constexpr const char* one_text = R"sql(
  SELECT id, number, title, state, requester, requester_email, responsible, urgency, priority, due_at, received_at
    FROM requests
   WHERE id = $1
)sql";
constexpr const char* update_text = "UPDATE requests SET priority = priority + 1 WHERE id = $1";
constexpr Sql list_sql{list_text};
constexpr Sql one_sql{one_text};
constexpr Sql update_sql{update_text};

// --- through our layer ---

Work reading(Database& database, const Sql& sql) {
  return [&database, sql](std::int64_t number) {
    return database.read([&](Reads& db) { return db.all<Line>(sql, number); }).size();
  };
}

Work writing(Database& database, const Sql& sql) {
  return [&database, sql](std::int64_t number) {
    return static_cast<std::size_t>(database.write([&](Transaction& tx) { return tx.run(sql, number); }));
  };
}

// --- measuring ---

double own_cpu() {
  timespec at{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return static_cast<double>(at.tv_sec) * 1e6 + static_cast<double>(at.tv_nsec) / 1e3;
}

// The kernel counts it in hundredths of a second; over thousands of statements that is fine enough.
double cpu_of(int process) {
  if (process == 0) return 0;
  std::ifstream stat(fmt::format("/proc/{}/stat", process));
  std::string line;
  std::getline(stat, line);
  std::istringstream rest(line.substr(line.rfind(')') + 2));
  const std::vector<std::string> fields(std::istream_iterator<std::string>(rest), {});
  const double ticks = std::stod(fields.at(11)) + std::stod(fields.at(12));
  return ticks * 1e6 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

struct Contender {
  Work work;
  int server_process = 0;
  double own = 0;
  double server = 0;
};

struct Figures {
  double bare_own, bare_server, ours_own, ours_server;
};

// In turns, so that what else the machine does falls on both alike.
Figures measured(Contender bare, Contender ours, std::int64_t rows, std::size_t expected) {
  constexpr int rounds = 12;
  constexpr int times = 1500;
  for (int round = 0; round < rounds; ++round) {
    for (auto* contender : {&bare, &ours}) {
      const double own = own_cpu();
      const double server = cpu_of(contender->server_process);
      for (int i = 0; i < times; ++i) {
        const auto number = (static_cast<std::int64_t>(i) * 7919) % (rows - 100) + 100;
        require(contender->work(expected == 50 ? 1785000000000000 + number : number) == expected,
                "as many rows as expected");
      }
      contender->own += own_cpu() - own;
      contender->server += cpu_of(contender->server_process) - server;
    }
  }
  const double all = rounds * times;
  return {bare.own / all, bare.server / all, ours.own / all, ours.server / all};
}

void print(const std::string& what, const Figures& f) {
  const double bare = f.bare_own + f.bare_server;
  const double ours = f.ours_own + f.ours_server;
  std::printf("%-34s %8.1f %8.1f %6.2f   %8.1f %8.1f %6.2f\n", what.c_str(), f.bare_own, f.ours_own,
              f.ours_own / f.bare_own, bare, ours, ours / bare);
  std::fflush(stdout);
}

void fill(Database& database, std::int64_t rows) {
  database.write([&](Transaction& tx) {
    tx.connection().script(in_dialect(make_requests, tx.dialect()));
    tx.run(fill_requests, rows);
    tx.connection().script("CREATE INDEX newest ON requests (received_at, id)");
  });
  if (database.dialect() == Dialect::postgres) {
    database.read([](Reads& db) { db.connection().script("VACUUM ANALYZE requests"); });
  }
}

int server_process_of(Database& database) {
  return database.read([](Reads& db) { return db.value<int>("SELECT pg_backend_pid()"); });
}

template <class Bare>
void compare(const std::string& name, Database& database, Bare& bare, std::int64_t rows, int bare_process,
             int our_process) {
  const auto label = [&](const char* what) { return fmt::format("{}, {} of {}", name, what, rows); };
  print(label("list of 50"),
        measured({bare.reading(list_text), bare_process}, {reading(database, list_sql), our_process}, rows, 50));
  print(label("one by id"),
        measured({bare.reading(one_text), bare_process}, {reading(database, one_sql), our_process}, rows, 1));
  print(label("one changed"),
        measured({bare.writing(update_text), bare_process}, {writing(database, update_sql), our_process}, rows, 1));
}

constexpr DatabaseOptions not_durable{.durability = Durability::none};

void on_sqlite(std::int64_t rows) {
  const auto path = std::filesystem::temp_directory_path() / fmt::format("relais-bench-{}-{}.sqlite", getpid(), rows);
  {
    const auto database = Database::open("sqlite:" + path.string(), not_durable);
    fill(*database, rows);
    BareSqlite bare(path);
    compare("SQLite", *database, bare, rows, 0, 0);
  }
  for (const auto* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending);
}

void on_postgres(const relais::testing::PostgresServer& server, std::int64_t rows) {
  const auto name = fmt::format("relais_bench_{}_{}", getpid(), rows);
  const auto administration = Database::open(server.address());
  administration->read([&](Reads& db) { db.connection().script("CREATE DATABASE " + name); });
  {
    const auto database = Database::open(server.address_of(name), not_durable);
    fill(*database, rows);
    BarePostgres bare(server.address_of(name));
    compare("PostgreSQL", *database, bare, rows, bare.server_process(), server_process_of(*database));
  }
  administration->read([&](Reads& db) { db.connection().script("DROP DATABASE " + name + " WITH (FORCE)"); });
}

}  // namespace

int main() {
  std::printf("%-34s %8s %8s %6s   %8s %8s %6s\n", "microseconds of CPU each", "bare", "ours", "ratio", "+server",
              "+server", "ratio");
  const relais::testing::PostgresServer server;
  for (const std::int64_t rows : {10'000, 1'000'000}) {
    on_sqlite(rows);
    on_postgres(server, rows);
  }
}

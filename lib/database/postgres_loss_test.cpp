#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "lib/testing/database.h"

namespace relais {
namespace {

namespace fs = std::filesystem;
using testing::TestDatabase;

constexpr Sql count_lines = "SELECT count(*) FROM lines";
constexpr Sql insert_line = "INSERT INTO lines (text) VALUES ($1)";

constexpr const char* end_all_connections = R"sql(
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
)sql";
constexpr const char* end_this_connection = "SELECT pg_terminate_backend(pg_backend_pid())";

void make_table(Database& database) {
  database.write([](Transaction& tx) { tx.connection().script("CREATE TABLE lines (text TEXT)"); });
}

int lines(Database& database) {
  return database.read([](Reads& db) { return db.value<int>(count_lines); });
}

// A server that a test may stop and start; it lies in a folder of its own.
class Server {
public:
  Server() {
    std::string pattern = fs::temp_directory_path() / "relais-server-XXXXXX";
    folder_ = mkdtemp(pattern.data());
    fs::permissions(folder_, fs::perms(0755));
    if (getuid() == 0) wait_for(spawn({"chown", "postgres", folder_.string()}));
    wait_for(spawn(as_server({program("initdb"), "--pgdata", data(), "--username", "postgres", "--auth", "trust",
                              "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"})));
    start();
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() {
    stop(SIGINT);
    fs::remove_all(folder_);
  }

  void start() {
    process_ = spawn(as_server(
        {program("postgres"), "-D", data(), "-k", folder_.string(), "-c", "listen_addresses=", "-c", "fsync=off"}));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (!answers() && std::chrono::steady_clock::now() < deadline) {
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
  }

  // SIGINT sends everyone away; SIGQUIT is a crash.
  void stop(int how) {
    if (process_ == 0) return;
    kill(process_, how);
    wait_for(std::exchange(process_, 0));
  }

  std::string address() const { return "postgresql://postgres@/postgres?host=" + folder_.string(); }

private:
  using Words = std::vector<std::string>;

  static std::string program(const std::string& name) {
    fs::path newest;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql")) newest = std::max(newest, version.path());
    return newest / "bin" / name;
  }

  std::string data() const { return folder_ / "data"; }

  static Words as_server(Words command) {
    if (getuid() != 0) return command;
    Words whole{"setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups", "--pdeathsig", "INT"};
    whole.insert(whole.end(), command.begin(), command.end());
    return whole;
  }

  pid_t spawn(Words command) const {
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    const int log = open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }

  static void wait_for(pid_t process) { waitpid(process, nullptr, 0); }

  bool answers() const {
    try {
      Database::open(address());
      return true;
    } catch (const DatabaseUnavailable&) {
      return false;
    }
  }

  fs::path folder_;
  pid_t process_ = 0;
};

TEST_CASE("who reads after the connections were ended notices nothing" * doctest::skip(!testing::on_postgres())) {
  TestDatabase database;
  make_table(*database);
  const auto other = Database::open(database.address());

  other->read([](Reads& db) { db.connection().script(end_all_connections); });

  CHECK(lines(*database) == 0);
}

TEST_CASE("a write that loses its connection before the commit is done once again" *
          doctest::skip(!testing::on_postgres())) {
  TestDatabase database;
  make_table(*database);
  int times = 0;

  database->write([&](Transaction& tx) {
    tx.run(insert_line, "once");
    if (++times == 1) tx.connection().script(end_this_connection);
  });

  CHECK(times == 2);
  CHECK(lines(*database) == 1);
}

TEST_CASE("a write that loses its connection in the commit is not done again" *
          doctest::skip(!testing::on_postgres())) {
  TestDatabase database;
  make_table(*database);
  // Runs within the COMMIT.
  database->write([](Transaction& tx) {
    tx.connection().script(R"sql(
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
      CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die();
    )sql");
  });
  int times = 0;

  CHECK_THROWS_AS(database->write([&](Transaction& tx) {
    ++times;
    tx.run(insert_line, "x");
  }),
                  DatabaseUnavailable);

  CHECK(times == 1);
  CHECK(lines(*database) == 0);
}

TEST_CASE("a server that nobody runs makes the database unavailable at once") {
  CHECK_THROWS_AS(Database::open("postgresql://postgres@/postgres?host=/no/such/folder"), DatabaseUnavailable);
}

TEST_CASE("while the server is stopped everyone is told so, and when it is back they go on by themselves" *
          doctest::skip(!testing::on_postgres())) {
  Server server;
  const auto database = Database::open(server.address());
  make_table(*database);
  std::atomic<int> told_to_look = 0;
  database->listen("events", [&](const std::string& payload) { told_to_look += payload.empty(); });

  for (const int how : {SIGINT, SIGQUIT}) {
    const int before = lines(*database);
    server.stop(how);
    CHECK_THROWS_AS(lines(*database), DatabaseUnavailable);
    CHECK_THROWS_AS(database->write([](Transaction& tx) { tx.run(insert_line, "lost"); }), DatabaseUnavailable);

    server.start();
    database->write([](Transaction& tx) { tx.run(insert_line, "kept"); });
    CHECK(lines(*database) == before + 1);
  }

  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10};
  while (told_to_look == 0 && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  CHECK(told_to_look > 0);
}

}  // namespace
}  // namespace relais

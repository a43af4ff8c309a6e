#include "lib/testing/postgres_server.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

extern char** environ;

namespace relais::testing {
namespace {

std::string read_line(int from) {
  std::string line;
  for (char character; read(from, &character, 1) == 1 && character != '\n';) line.push_back(character);
  return line;
}

}  // namespace

PostgresServer::PostgresServer() {
  if (const char* given = std::getenv("RELAIS_TEST_POSTGRES")) {
    address_ = given;
  } else {
    start();
  }
}

void PostgresServer::start() {
  std::array<int, 2> input{};
  std::array<int, 2> output{};
  if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
  std::string script = RELAIS_SOURCE_FOLDER "/bin/with_postgres";
  std::string shell = "sh";
  std::string option = "-c";
  std::string command = "echo $RELAIS_TEST_POSTGRES; read wait";
  std::array<char*, 5> arguments{script.data(), shell.data(), option.data(), command.data(), nullptr};
  const int failure = posix_spawn(&script_, script.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(input[0]);
  close(output[1]);
  keeps_running_ = input[1];
  if (failure == 0) address_ = read_line(output[0]);
  close(output[0]);
  if (address_.empty()) throw std::runtime_error("bin/with_postgres did not start a server");
}

PostgresServer::~PostgresServer() {
  if (keeps_running_ < 0) return;
  close(keeps_running_);
  waitpid(script_, nullptr, 0);
}

// The name of the database stands between the host and the question mark.
std::string PostgresServer::address_of(const std::string& database) const {
  const auto host = address_.find("://") + 3;
  const auto query = std::min(address_.find('?'), address_.size());
  const auto slash = std::min(address_.find('/', host), query);
  return address_.substr(0, slash) + "/" + database + address_.substr(query);
}

}  // namespace relais::testing

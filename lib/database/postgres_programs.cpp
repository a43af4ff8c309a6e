#include "lib/database/postgres_programs.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "lib/database/errors.h"

extern char** environ;

namespace relais {
namespace {

constexpr std::size_t longest_words = 2000;

std::string quoted(std::string_view value) {
  std::string text{"'"};
  for (const char character : value) {
    if (character == '\'' || character == '\\') text += '\\';
    text += character;
  }
  return text + '\'';
}

class Pipe {
public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) throw ProgramFailed(std::strerror(errno));
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    ::close(ends_[0]);
    close_writing();
  }

  int writing() const { return ends_[1]; }
  void close_writing() {
    if (ends_[1] >= 0) ::close(std::exchange(ends_[1], -1));
  }

  // Until the other side has closed it; the end of what was said.
  std::string last_words() {
    std::string words;
    std::array<char, 4096> piece{};
    for (ssize_t count = 0; (count = ::read(ends_[0], piece.data(), piece.size())) != 0;) {
      if (count < 0 && errno != EINTR) break;
      words.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
      if (words.size() > longest_words) words.erase(0, words.size() - longest_words);
    }
    return words;
  }

private:
  std::array<int, 2> ends_{-1, -1};
};

class Actions {
public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }

  void put(int handle, int as) { posix_spawn_file_actions_adddup2(&actions_, handle, as); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> environment_with(const std::string& password) {
  // What it says is compared with what the system says, so both speak one language.
  std::vector<std::string> variables{"LC_ALL=C"};
  if (!password.empty()) variables.push_back("PGPASSWORD=" + password);
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text{*variable};
    const bool is_ours = text.starts_with("LC_ALL=") || (!password.empty() && text.starts_with("PGPASSWORD="));
    if (!is_ours) variables.emplace_back(text);
  }
  return variables;
}

pid_t started(std::vector<std::string> command, const std::string& password, int output, int complaints) {
  Actions actions;
  actions.put(output, STDOUT_FILENO);
  actions.put(complaints, STDERR_FILENO);
  auto environment = environment_with(password);
  pid_t process = 0;
  const int error = ::posix_spawnp(&process, command.front().c_str(), actions.get(), nullptr,
                                   pointers_to(command).data(), pointers_to(environment).data());
  if (error == ENOENT) {
    throw ProgramFailed(
        fmt::format("{} is not installed: it comes with the Debian package postgresql-client", command.front()));
  }
  if (error != 0) throw ProgramFailed(fmt::format("{}: {}", command.front(), std::strerror(error)));
  return process;
}

std::string on_one_line_each(std::string words) {
  while (words.ends_with('\n')) words.pop_back();
  return words;
}

}  // namespace

PostgresPlace PostgresPlace::of(const std::string& address) {
  char* mistake = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{PQconninfoParse(address.c_str(), &mistake),
                                                                             &PQconninfoFree};
  const std::unique_ptr<char, decltype(&PQfreemem)> words{mistake, [](void* memory) { PQfreemem(memory); }};
  if (!options) throw DatabaseError(words ? words.get() : "the address of the database cannot be read");
  PostgresPlace place;
  for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    if (std::string_view{option->keyword} == "password") {
      place.password = option->val;
    } else {
      place.connection +=
          fmt::format("{}{}={}", place.connection.empty() ? "" : " ", option->keyword, quoted(option->val));
    }
  }
  return place;
}

void run_postgres_program(const std::vector<std::string>& command, const PostgresPlace& place, int output) {
  Pipe complaints;
  const auto process = started(command, place.password, output, complaints.writing());
  complaints.close_writing();
  const auto words = on_one_line_each(complaints.last_words());
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  throw ProgramFailed(words.empty() ? fmt::format("{} was ended", command.front()) : words);
}

}  // namespace relais

#include "command/first_administrator.h"

#include <cstdlib>
#include <iostream>

#include <spdlog/spdlog.h>
#include <unistd.h>

#include "command/exit.h"
#include "people/password.h"
#include "people/people.h"

namespace relais::command {
namespace {

std::string asked(const char* question) {
  fmt::print("{} ", question);
  std::fflush(stdout);
  std::string answer;
  std::getline(std::cin, answer);
  return answer;
}

std::string from_environment_or_asked(const char* variable, const char* question) {
  if (const char* value = std::getenv(variable)) return value;
  return isatty(STDIN_FILENO) ? asked(question) : std::string{};
}

}  // namespace

void make_first_administrator(Database& database) {
  if (!database.read([](Reads& db) { return people::nobody_yet(db); })) return;
  const auto email =
      EmailAddress::from(from_environment_or_asked("RELAIS_ADMIN_EMAIL", "Mail address of the first administrator:"));
  const auto password = from_environment_or_asked("RELAIS_ADMIN_PASSWORD", "Password:");
  if (!email || password.empty()) {
    spdlog::warn(
        "nobody can sign in yet: relais user add --name ... --email ... --role administrator --password-stdin");
    return;
  }
  const auto hash = people::hash_of_password(password);
  database.write([&](Transaction& tx) {
    if (people::nobody_yet(tx)) people::add(tx, {email->text(), *email, {Role::administrator}, {}, hash}, {});
  });
}

}  // namespace relais::command

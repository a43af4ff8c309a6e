#include "command/user_add.h"

#include <iostream>

#include "command/exit.h"
#include "lib/text/characters.h"
#include "people/password.h"
#include "people/password_rules.h"
#include "people/people.h"
#include "people/session.h"

namespace relais::command {
namespace {

std::vector<Role> roles_of(const UserAdd& user) {
  std::vector<Role> roles;
  for (const auto& name : user.roles) {
    const auto role = named<Role>(name);
    if (!role) throw Stop(Exit::usage, fmt::format("--role {}: there is no such role", name));
    roles.push_back(*role);
  }
  return roles;
}

std::string password_from_stdin() {
  std::string password;
  std::getline(std::cin, password);
  if (password.ends_with('\r')) password.pop_back();
  if (characters(password) < people::shortest_password) {
    throw Stop(Exit::data_error, fmt::format("a password has at least {} characters", people::shortest_password));
  }
  return password;
}

people::NewPerson person_of(const UserAdd& user) {
  const auto email = EmailAddress::from(user.email);
  if (!email) throw Stop(Exit::usage, fmt::format("--email {}: this is not a mail address", user.email));
  const auto name = on_one_line(user.name);
  if (name.empty()) throw Stop(Exit::usage, "--name: say who it is");
  people::NewPerson person{name, *email, roles_of(user), user.teams, std::nullopt};
  if (user.password_from_stdin) person.password_hash = people::hash_of_password(password_from_stdin());
  return person;
}

}  // namespace

void user_add(const Place& place, const UserAdd& user) {
  const auto person = person_of(user);
  Opened opened{place};
  try {
    const auto token = opened.database->write([&](Transaction& tx) -> std::optional<people::Token> {
      const auto id = people::add(tx, person, {});
      if (!user.wants_token) return std::nullopt;
      return people::give_access_token(tx, id);
    });
    fmt::print("{} <{}> may come in.\n", person.name, person.email.text());
    if (token) fmt::print("{}\n", token->text);
  } catch (const UniqueViolation&) {
    throw Stop(Exit::data_error, fmt::format("{} belongs to somebody already", person.email.text()));
  }
}

}  // namespace relais::command

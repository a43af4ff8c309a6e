#include "people/by_address.h"

namespace relais::people {
namespace {

constexpr std::string_view select_people =
    "SELECT email_key, id, name, email, language, roles, teams, unseen_types"
    " FROM people_at_work WHERE email_key IN ({})";

struct Found {
  std::string key;
  Person person;

  static Found from(Row& row) { return {row.read<std::string>(), Person::from(row)}; }
};

}  // namespace

std::map<std::string, Person> people_with(Reads& db, const std::vector<EmailAddress>& addresses) {
  std::map<std::string, Person> people;
  if (addresses.empty()) return people;
  std::string places;
  std::vector<Value> keys;
  for (const auto& address : addresses) {
    keys.push_back(to_value(address.key()));
    places += fmt::format("{}${}", places.empty() ? "" : ", ", keys.size());
  }
  for (auto& [key, person] : db.all_with<Found>(kept(fmt::format(select_people, places)), keys))
    people.emplace(std::move(key), std::move(person));
  return people;
}

}  // namespace relais::people

#include "requests/mention.h"

#include "requests/visibility.h"

namespace relais::requests {
namespace {

// Always as many places, so that there is one statement: those left over name no request. Inside a CASE what he may
// read is in no index, so that the few are looked at and not all that he ever answered for.
std::string select_mentions(const Person& person) {
  auto text = fmt::format(
      "SELECT id, number, title, urgency_level FROM requests WHERE CASE WHEN {} THEN 1 ELSE 0 END = 1 AND id IN (",
      readable_by(person));
  for (std::size_t place = 0; place < most_mentions; ++place)
    text += fmt::format("{}${}", place ? ", " : "", place + 2);
  return text + ")";
}

}  // namespace

Mention Mention::from(Row& row) {
  return {row.read<Id<Request>>(), row.read<std::string>(), row.read<std::string>(),
          row.read<std::optional<UrgencyLevel>>()};
}

std::map<std::int64_t, Mention> mentions_of(Reads& db, const Person& person, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return {};
  std::vector<Value> values{to_value(person.id)};
  for (const auto id : ids) values.push_back(to_value(id));
  values.resize(most_mentions + 1, to_value(std::int64_t{0}));
  std::map<std::int64_t, Mention> mentions;
  for (auto& mention : db.all_with<Mention>(kept(select_mentions(person)), values))
    mentions.emplace(mention.id.value, std::move(mention));
  return mentions;
}

}  // namespace relais::requests

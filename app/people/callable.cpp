#include "people/callable.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "people/teams.h"

namespace relais::people {
namespace {

constexpr Sql select_people = R"sql(
  SELECT id, name FROM people_at_work ORDER BY name, id
)sql";

struct Colleague {
  Id<Person> id;
  std::string name;

  static Colleague from(Row& row) { return {row.read<Id<Person>>(), row.read<std::string>()}; }
};

// A hyphen and an apostrophe part words too: "Anne" finds "Marie-Anne d'Hoop".
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char character : folded(text)) {
    if (std::string_view{" -'."}.find(character) == std::string_view::npos) {
      words.back() += character;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

std::string Callable::key() const {
  return person ? fmt::format("p{}", person->value) : fmt::format("t{}", team->value);
}

std::vector<Callable> everyone_callable(Reads& db) {
  std::vector<Callable> everyone;
  for (auto& each : db.all<Colleague>(select_people)) everyone.push_back({std::move(each.name), each.id});
  for (auto& each : teams_on_offer(db)) everyone.push_back({std::move(each.name), std::nullopt, each.id});
  return everyone;
}

bool is_called_so(std::string_view name, std::string_view typed) {
  const auto of_name = words_of(name);
  return std::ranges::all_of(words_of(typed), [&](const auto& sought) {
    return std::ranges::any_of(of_name, [&](const auto& word) { return word.starts_with(sought); });
  });
}

}  // namespace relais::people

#include "requests/mentioning.h"

#include <algorithm>

#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

using people::Callable;

constexpr std::size_t most_words_of_a_name = 8;
constexpr std::size_t most_called = 50;
constexpr std::string_view closing_signs = ".,;:!?)\"'>*";

// Letters and digits before an @ make it part of a mail address.
bool begins_a_name(std::string_view words, std::size_t at) {
  if (at + 1 >= words.size() || words[at + 1] == ' ' || words[at + 1] == '\n') return false;
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(words[at - 1]);
  return std::isspace(before) != 0 || std::string_view{"(['\"/>"}.find(words[at - 1]) != std::string_view::npos ||
         before == 0xa0 || before == 0xab || before == 0x99;
}

// What stands behind the @, from its longest reading to a single word.
std::vector<std::string_view> readings(std::string_view rest) {
  std::vector<std::string_view> all;
  rest = rest.substr(0, std::min(rest.find_first_of("\n\t@"), rest.size()));
  std::size_t end = 0;
  while (all.size() < most_words_of_a_name && end < rest.size()) {
    end = std::min(rest.find(' ', end + 1), rest.size());
    auto reading = rest.substr(0, end);
    while (!reading.empty() && closing_signs.find(reading.back()) != std::string_view::npos) reading.remove_suffix(1);
    if (!reading.empty() && (all.empty() || all.back() != reading)) all.push_back(reading);
  }
  std::ranges::reverse(all);
  return all;
}

bool is_chosen(const Callable& each, std::string_view chosen) {
  const auto listed = fmt::format(",{},", chosen);
  return listed.find(fmt::format(",{},", each.key())) != std::string::npos;
}

// Everyone callable, with the name as it is compared.
class Directory {
public:
  explicit Directory(Reads& db) {
    for (auto& each : people::everyone_callable(db)) {
      auto key = folded(each.name);
      all_.push_back({std::move(key), std::move(each)});
    }
  }

  std::vector<Callable> named(std::string_view name) const {
    return where([key = folded(name)](const std::string& full) { return full == key; });
  }

  // By the first name, or by any other word of it.
  std::vector<Callable> with_word(std::string_view word) const {
    return where([key = " " + folded(word) + " "](const std::string& full) {
      return (" " + full + " ").find(key) != std::string::npos;
    });
  }

private:
  struct Entry {
    std::string key;
    Callable who;
  };

  template <class F>
  std::vector<Callable> where(const F& fits) const {
    std::vector<Callable> found;
    for (const auto& entry : all_) {
      if (fits(entry.key)) found.push_back(entry.who);
    }
    return found;
  }

  std::vector<Entry> all_;
};

std::string cannot_be_called(const Callable& who) {
  if (who.team)
    return t("Nobody of the team {name} may see this request: mention somebody else.", {{"name", who.name}});
  return t("{name} may not see this request, and cannot be mentioned in it.", {{"name", who.name}});
}

std::string several_are(std::string_view typed, const std::vector<Callable>& candidates) {
  std::string names;
  for (const auto& each : candidates) names += fmt::format("{}{}", names.empty() ? "" : ", ", each.name);
  return t("“@{typed}” may be {names}: choose one from the list.", {{"typed", std::string{typed}}, {"names", names}});
}

// One who was found is added; of several, those who were chosen; nobody may be called who does not see it.
void settle(Reads& db, const Request& request, std::string_view typed, std::string_view chosen,
            const std::vector<Callable>& candidates, Called& into) {
  std::vector<Callable> meant;
  for (const auto& each : candidates) {
    if (is_chosen(each, chosen)) meant.push_back(each);
  }
  if (meant.empty()) {
    for (const auto& each : candidates) {
      if (may_be_called(db, request, each)) meant.push_back(each);
    }
    if (meant.size() > 1) return into.refused.push_back(several_are(typed, meant));
    if (meant.empty()) return into.refused.push_back(cannot_be_called(candidates.front()));
  }
  for (auto& each : meant) {
    if (!may_be_called(db, request, each)) return into.refused.push_back(cannot_be_called(each));
    each.name = typed;
    if (std::ranges::find(into.called, each) == into.called.end()) into.called.push_back(std::move(each));
  }
}

// A whole name first, then a part of one that says who it is. What names nobody is no mention.
void read_one(Reads& db, const Request& request, std::string_view rest, std::string_view chosen,
              const Directory& directory, Called& into) {
  const auto all = readings(rest);
  for (const auto reading : all) {
    const auto found = directory.named(reading);
    if (!found.empty()) return settle(db, request, reading, chosen, found, into);
  }
  if (all.empty()) return;
  const auto found = directory.with_word(all.back());
  if (!found.empty()) settle(db, request, all.back(), chosen, found, into);
}

}  // namespace

bool may_be_called(Reads& db, const Request& request, const Callable& who) {
  return who.person ? may_see(db, request.id, *who.person) : !readers_in_team(db, request.id, *who.team).empty();
}

Called called_in(Reads& db, const Request& request, std::string_view words, std::string_view chosen) {
  Called found;
  if (words.find('@') == std::string_view::npos) return found;
  const Directory directory{db};
  for (auto at = words.find('@'); at != std::string_view::npos; at = words.find('@', at + 1)) {
    if (begins_a_name(words, at) && found.called.size() < most_called)
      read_one(db, request, words.substr(at + 1), chosen, directory, found);
  }
  return found;
}

NamedColleague colleague_named(Reads& db, const Request& request, std::string_view typed, std::string_view chosen) {
  auto name = trimmed(typed);
  if (name.starts_with('@')) name.remove_prefix(1);
  const Directory directory{db};
  auto candidates = directory.named(name);
  if (candidates.empty()) candidates = directory.with_word(name);
  std::erase_if(candidates, [](const auto& each) { return !each.person; });
  if (name.empty() || candidates.empty())
    return {std::nullopt, t("Nobody called “{name}” works here.", {{"name", std::string{name}}})};
  Called found;
  settle(db, request, name, chosen, candidates, found);
  if (!found.refused.empty()) return {std::nullopt, found.refused.front()};
  return {found.called.front(), {}};
}

}  // namespace relais::requests

#include "people/pages.h"

#include <algorithm>

#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "people/language.h"
#include "people/membership.h"
#include "people/words.h"

namespace relais::people {
namespace {

constexpr std::size_t most_shown = 200;

// Each word of what is looked for begins or stands within a name, an address or the name of a team.
bool has_words(const StaffMember& member, const std::vector<std::string>& words) {
  auto text = folded(member.name) + ' ' + folded(member.email);
  for (const auto& team : member.teams) text += ' ' + folded(team.name);
  return std::ranges::all_of(words, [&](const auto& word) { return text.find(word) != std::string::npos; });
}

std::vector<std::string> words_of(const std::string& typed) {
  auto text = folded(on_one_line(typed));
  std::ranges::replace(text, ' ', ',');
  return filter_parts(text);
}

void keep_found(PeoplePage& page, std::vector<StaffMember> staff) {
  const auto words = words_of(page.words);
  for (auto& member : staff) {
    ++(member.deactivated_at ? page.deactivated : page.at_work);
    if (member.deactivated_at.has_value() == page.shows_deactivated && has_words(member, words))
      page.people.push_back(std::move(member));
  }
  if (page.people.size() <= most_shown) return;
  page.left_out = static_cast<std::int64_t>(page.people.size() - most_shown);
  page.people.resize(most_shown);
}

}  // namespace

PeoplePage people_page(const Request& http) {
  PeoplePage page;
  page.frame = frame_of(http, std::string{t("People")}, "/people", "person");
  page.words = on_one_line(http.in_query("q"));
  page.shows_deactivated = http.in_query("tab") == "deactivated";
  keep_found(page, all_staff(http.db()));
  return page;
}

PersonPage person_page(const Request& http, Reads& db, Id<Person> person, Mistakes mistakes) {
  auto member = staff_member(db, person);
  if (!member) throw NotFound();
  PersonPage page;
  page.frame = frame_of(http, member->name, "/people", fmt::format("person/{}", person.value));
  page.member = *std::move(member);
  page.language = name_among_its_speakers(page.member.language);
  page.is_oneself = person == http.person().id;
  page.mistakes = std::move(mistakes);
  page.history = history_of(db, page.member.ref(), person_words);
  page.now = now();
  return page;
}

PersonFormPage person_form_page(const Request& http, const StaffMember* member) {
  PersonFormPage page;
  page.frame = frame_of(http, std::string{member ? t("Change a person") : t("Add a person")}, "/people", "");
  page.languages = languages_on_offer(member ? member->language : Language::fr);
  page.roles = options_of<Role>();
  page.teams = team_options(http.db(), member ? teams_of(http.db(), member->id) : std::vector<Id<Team>>{});
  if (!member) return page;
  page.id = member->id.value;
  page.typed = page.seen = settings_of(*member);
  return page;
}

TeamsPage teams_page(const Request& http) {
  return {frame_of(http, std::string{t("Teams")}, "/teams", "team"), all_teams(http.db())};
}

TeamPage team_page(const Request& http, Id<Team> id) {
  const auto found = team(http.db(), id);
  if (!found) throw NotFound();
  TeamPage page;
  page.frame = frame_of(http, found->name, "/teams", fmt::format("team/{}", id.value));
  page.team = *found;
  page.members = all_staff(http.db());
  std::erase_if(page.members, [&](const auto& member) { return !member.is_in(id); });
  page.writes_from = written_from(http.db(), id);
  page.history = history_of(http.db(), found->ref(), team_words);
  page.now = now();
  return page;
}

TeamFormPage team_form_page(const Request& http, const TeamSummary* team) {
  const auto members = team ? members_of(http.db(), team->id) : std::vector<Id<Person>>{};
  TeamFormPage page;
  page.frame = frame_of(http, std::string{team ? t("Change a team") : t("Add a team")}, "/teams", "");
  page.people = people_options(http.db(), members);
  page.records = options_of<WrittenFrom>();
  const auto writes_from = team ? written_from(http.db(), team->id) : written_from_at_first();
  page.typed.writes_from = page.seen.writes_from = names_in(writes_from);
  if (!team) return page;
  page.id = team->id.value;
  page.typed.name = page.seen.name = team->name;
  page.typed.members = page.seen.members = chosen_among(page.people, as_texts(members));
  return page;
}

}  // namespace relais::people

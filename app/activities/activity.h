// What a colleague is to do about a record, and by when: given to somebody, or to oneself.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lib/events/event.h"
#include "lib/events/record_ref.h"
#include "lib/text/names.h"
#include "people/person.h"

namespace relais::activities {

enum class ActivityType { to_do, call, mail, visit };

constexpr auto names_of(ActivityType) {
  using namespace std::string_view_literals;
  return std::array{"to_do"sv, "call"sv, "mail"sv, "visit"sv};
}

std::string_view filter_label(ActivityType type);  // "À faire", "Appel"

struct Activity {
  Id<Activity> id;
  RecordRef record;
  ActivityType type = ActivityType::to_do;
  std::string words;
  Id<Person> assignee;
  std::string assignee_name;
  Timestamp due_at;
  Id<Person> given_by;
  std::string given_by_name;
  std::optional<Timestamp> done_at;
  std::string done_by_name;

  static Activity from(Row& row);

  bool is_late(Timestamp now) const { return !done_at && due_at < now; }
};

constexpr std::size_t longest_words = 300;

struct NewActivity {
  RecordRef record;
  ActivityType type = ActivityType::to_do;
  std::string words;
  Id<Person> assignee;
  Timestamp due_at;
};

Id<Activity> give(Transaction& tx, const NewActivity& activity, const Person& by);

// The open ones first, the earliest first; of those that are done the newest few.
std::vector<Activity> activities_on(Reads& db, const RecordRef& record);
std::optional<Activity> activity_on(Reads& db, const RecordRef& record, Id<Activity> id);

// False where it was so already.
bool complete(Transaction& tx, const Activity& activity, const Person& by);
bool take_up_again(Transaction& tx, const Activity& activity, const Person& by);

// What this person is still to do, the earliest first, at most so many; and how many there are in all.
std::vector<Activity> to_do_for(Reads& db, Id<Person> person, std::int64_t most);
std::int64_t count_to_do(Reads& db, Id<Person> person);

void move_activities(Transaction& tx, const RecordRef& from, const RecordRef& to);

// All of a record; and of these, whatever still is on the one goes over to the other.
std::vector<std::int64_t> activity_ids_on(Reads& db, const RecordRef& record);
void move_activities(Transaction& tx, const std::vector<std::int64_t>& ids, const RecordRef& from, const RecordRef& to);

}  // namespace relais::activities

#include "activities/activity.h"

#include "lib/text/translation.h"
#include "lib/time/format.h"
#include "people/people.h"

namespace relais::activities {
namespace {

constexpr std::int64_t most_counted = 1000;

constexpr std::string_view select_activities =
    "SELECT activities.id, record_kind, record_id, type, words, assignee_id, assignee.name, due_at, given_by, "
    "giver.name,"
    " done_at, doer.name"
    " FROM activities JOIN people AS assignee ON assignee.id = assignee_id JOIN people AS giver ON giver.id = given_by"
    " LEFT JOIN people AS doer ON doer.id = done_by WHERE ";

constexpr std::string_view open_on_record =
    "record_kind = $1 AND record_id = $2 AND done_at IS NULL ORDER BY due_at, activities.id LIMIT 100";
constexpr std::string_view done_on_record =
    "record_kind = $1 AND record_id = $2 AND done_at IS NOT NULL ORDER BY done_at DESC, activities.id DESC LIMIT 20";
constexpr std::string_view one_on_record = "record_kind = $1 AND record_id = $2 AND activities.id = $3";
constexpr std::string_view open_of_person =
    "assignee_id = $1 AND done_at IS NULL ORDER BY due_at, activities.id LIMIT $2";

constexpr Sql insert_activity = R"sql(
  INSERT INTO activities (record_kind, record_id, type, words, assignee_id, due_at, given_by, given_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  RETURNING id
)sql";

constexpr Sql update_done = R"sql(
  UPDATE activities SET done_by = $2, done_at = $3 WHERE id = $1 AND done_at IS NULL
)sql";

constexpr Sql update_open = R"sql(
  UPDATE activities SET done_by = NULL, done_at = NULL WHERE id = $1 AND done_at IS NOT NULL
)sql";

constexpr Sql count_open = R"sql(
  SELECT count(*) FROM (SELECT 1 FROM activities WHERE assignee_id = $1 AND done_at IS NULL LIMIT $2) AS counted
)sql";

constexpr Sql update_record = R"sql(
  UPDATE activities SET record_kind = $3, record_id = $4 WHERE record_kind = $1 AND record_id = $2
)sql";

constexpr Sql select_ids = R"sql(
  SELECT id FROM activities WHERE record_kind = $1 AND record_id = $2 ORDER BY id
)sql";

constexpr Sql update_record_of_one = R"sql(
  UPDATE activities SET record_kind = $4, record_id = $5 WHERE id = $1 AND record_kind = $2 AND record_id = $3
)sql";

Sql select_where(std::string_view condition) { return kept(fmt::format("{}{}", select_activities, condition)); }

void tell(Transaction& tx, const Activity& activity, std::string_view what, const Person& by) {
  record(tx, by, activity.record, what,
         {change("activity", "", std::to_string(activity.id.value)), change("words", "", activity.words)});
}

}  // namespace

std::string_view filter_label(ActivityType type) {
  switch (type) {
    case ActivityType::to_do: return t("To do");
    case ActivityType::call: return t("Call (activity)");
    case ActivityType::mail: return t("Mail (activity)");
    case ActivityType::visit: return t("Visit");
  }
  return {};
}

Activity Activity::from(Row& row) {
  Activity activity;
  activity.id = row.read<Id<Activity>>();
  activity.record.kind = row.read<std::string>();
  activity.record.id = row.read<std::int64_t>();
  activity.type = row.read<ActivityType>();
  activity.words = row.read<std::string>();
  activity.assignee = row.read<Id<Person>>();
  activity.assignee_name = row.read<std::string>();
  activity.due_at = row.read<Timestamp>();
  activity.given_by = row.read<Id<Person>>();
  activity.given_by_name = row.read<std::string>();
  activity.done_at = row.read<std::optional<Timestamp>>();
  activity.done_by_name = row.read<std::optional<std::string>>().value_or("");
  return activity;
}

Id<Activity> give(Transaction& tx, const NewActivity& activity, const Person& by) {
  const auto id = tx.returning<Id<Activity>>(insert_activity, activity.record.kind, activity.record.id, activity.type,
                                             activity.words, activity.assignee, activity.due_at, by.id, tx.now());
  record(tx, by, activity.record, "activity_given",
         {change("activity", "", std::to_string(id.value)), change("words", "", activity.words),
          change("activity_type", "", name_of(activity.type)),
          change("assignee", "", people::name_of(tx, activity.assignee)), change("due_at", "", iso(activity.due_at))});
  return id;
}

std::vector<Activity> activities_on(Reads& db, const RecordRef& record) {
  auto all = db.all<Activity>(select_where(open_on_record), record.kind, record.id);
  for (auto& done : db.all<Activity>(select_where(done_on_record), record.kind, record.id))
    all.push_back(std::move(done));
  return all;
}

std::optional<Activity> activity_on(Reads& db, const RecordRef& record, Id<Activity> id) {
  return db.first<Activity>(select_where(one_on_record), record.kind, record.id, id);
}

bool complete(Transaction& tx, const Activity& activity, const Person& by) {
  if (tx.run(update_done, activity.id, by.id, tx.now()) == 0) return false;
  tell(tx, activity, "activity_done", by);
  return true;
}

bool take_up_again(Transaction& tx, const Activity& activity, const Person& by) {
  if (tx.run(update_open, activity.id) == 0) return false;
  tell(tx, activity, "activity_undone", by);
  return true;
}

std::vector<Activity> to_do_for(Reads& db, Id<Person> person, std::int64_t most) {
  return db.all<Activity>(select_where(open_of_person), person, most);
}

std::int64_t count_to_do(Reads& db, Id<Person> person) {
  return db.value<std::int64_t>(count_open, person, most_counted);
}

void move_activities(Transaction& tx, const RecordRef& from, const RecordRef& to) {
  tx.run(update_record, from.kind, from.id, to.kind, to.id);
}

std::vector<std::int64_t> activity_ids_on(Reads& db, const RecordRef& record) {
  return db.all<std::int64_t>(select_ids, record.kind, record.id);
}

void move_activities(Transaction& tx, const std::vector<std::int64_t>& ids, const RecordRef& from,
                     const RecordRef& to) {
  for (const auto id : ids) tx.run(update_record_of_one, id, from.kind, from.id, to.kind, to.id);
}

}  // namespace relais::activities

#include "requests/activity_form.h"

#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "lib/time/typed_moment.h"
#include "requests/mentioning.h"
#include "requests/notification.h"

namespace relais::requests {
namespace {

using activities::ActivityType;

constexpr std::size_t longest_proposal = 120;

void read_due(const TypedActivity& typed, activities::NewActivity& activity, Mistakes& mistakes) {
  const auto due = typed_moment(typed.due, now());
  if (due) {
    activity.due_at = *due;
  } else if (trimmed(typed.due).empty()) {
    mistakes.push_back({"activity_due", std::string{t("Say by when: +3d, friday, 24/11.")}});
  } else {
    mistakes.push_back(
        {"activity_due", t("“{text}” is no date that we can read: try +3j, friday or 24/11.", {{"text", typed.due}})});
  }
}

void read_assignee(Reads& db, const Request& request, const TypedActivity& typed, activities::NewActivity& activity,
                   Mistakes& mistakes) {
  if (trimmed(typed.assignee).empty()) return;
  const auto named = colleague_named(db, request, typed.assignee, typed.chosen);
  if (named.colleague) {
    activity.assignee = *named.colleague->person;
  } else {
    mistakes.push_back({"activity_for", named.refused});
  }
}

void read_words(const TypedActivity& typed, const std::string& without_words, activities::NewActivity& activity,
                Mistakes& mistakes) {
  activity.words = on_one_line(typed.words);
  if (activity.words.empty()) activity.words = shortened(on_one_line(without_words), longest_proposal);
  if (activity.words.empty())
    mistakes.push_back({"activity_words", std::string{t("Say in a few words what is to be done.")}});
  if (characters(activity.words) > activities::longest_words)
    mistakes.push_back({"activity_words", t("At most {count} characters, please.",
                                            {{"count", std::to_string(activities::longest_words)}})});
}

}  // namespace

bool TypedActivity::is_blank() const { return trimmed(words).empty() && trimmed(due).empty(); }

// The kind is chosen from the beginning, and says nothing alone.
std::vector<std::string> kept_activity(const TypedActivity& typed) {
  if (typed.is_blank() && trimmed(typed.assignee).empty()) return {};
  return {typed.type, on_one_line(typed.words), on_one_line(typed.assignee), on_one_line(typed.due)};
}

TypedActivity activity_kept(const std::vector<std::string>& lines) {
  const auto line = [&](std::size_t place) { return place < lines.size() ? lines[place] : std::string{}; };
  return {line(0), line(1), line(2), {}, line(3)};
}

TypedActivity typed_activity(const relais::Request& http) {
  return {http.typed("activity_type"), http.typed("activity_words"), http.typed("activity_for"),
          http.typed("mentioned"), http.typed("activity_due")};
}

TypedActivity filter_typed_activity(const TypedForm& form) {
  const auto typed = [&](std::string_view field) { return filter_typed(form, "activity", field); };
  return {typed("activity_type"), typed("activity_words"), typed("activity_for"), "", typed("activity_due")};
}

ReadActivity read_activity(Reads& db, const Request& request, const TypedActivity& typed,
                           const std::string& without_words, const Person& by) {
  ReadActivity read;
  activities::NewActivity activity;
  activity.record = request.ref();
  activity.type = named<ActivityType>(typed.type).value_or(ActivityType::to_do);
  activity.assignee = by.id;
  read_words(typed, without_words, activity, read.mistakes);
  read_assignee(db, request, typed, activity, read.mistakes);
  read_due(typed, activity, read.mistakes);
  if (read.mistakes.empty()) read.activity = std::move(activity);
  return read;
}

void give_activity(Transaction& tx, const Request& request, const activities::NewActivity& activity, const Person& by,
                   const Settings& settings) {
  activities::give(tx, activity, by);
  const auto words = fmt::format("{} · {}", activity.words, full_day(activity.due_at));
  tell(tx, request, activity.assignee, Told::activity_given, words, by, settings);
}

}  // namespace relais::requests

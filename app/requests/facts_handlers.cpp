#include "requests/facts_handlers.h"

#include <charconv>

#include "dispatch/edit_conflict.h"
#include "lib/text/characters.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "lib/time/typed_moment.h"
#include "requests/beginning.h"
#include "requests/completeness.h"
#include "requests/desk_answers.h"
#include "requests/details_form.h"
#include "requests/lengths.h"
#include "requests/request_type.h"
#include "requests/requester.h"
#include "requests/standing.h"
#include "requests/urgency.h"

namespace relais::requests {
namespace {

std::string level_in_words(const std::string& name) {
  const auto level = named<UrgencyLevel>(name);
  return level ? std::string{filter_label(*level)} : std::string{t("not said")};
}

std::string moment_in_words(const std::string& at) {
  const auto moment_at = parse_iso(at);
  return moment_at ? moment(*moment_at) : std::string{t("not said")};
}

// What the form says, with what only others have changed meanwhile.
struct TypedUrgency {
  Urgency urgency;
  Mistakes mistakes;
  Conflicts conflicts;
};

TypedUrgency read_urgency(const relais::Request& http, const Request& request) {
  const auto now_set = request.urgency.value_or(Urgency{});
  EditedForm form{http};
  const auto level =
      named<UrgencyLevel>(form.merged("level", t("Urgency"), http.typed("level"),
                                      request.urgency ? std::string{name_of(now_set.level)} : "", level_in_words));
  TypedUrgency typed;
  typed.urgency.by = form.merged("by", t("Who says so"), on_one_line(http.typed("by")), now_set.by);
  typed.urgency.why = form.merged("why", t("Why"), on_one_line(http.typed("why")), now_set.why);
  typed.conflicts = form.conflicts();
  if (!level) {
    typed.mistakes.push_back({"level", std::string{t("How urgent is it?")}});
    return typed;
  }
  typed.urgency.level = *level;
  if (presses(*level) && typed.urgency.by.empty())
    typed.mistakes.push_back({"by", std::string{t("Who says that it is urgent?")}});
  check_length(typed.mistakes, "by", typed.urgency.by, longest_words);
  check_length(typed.mistakes, "why", typed.urgency.why, longest_words);
  return typed;
}

struct TypedDue {
  std::optional<Timestamp> due_at;
  bool is_readable = true;
};

// Typed as people say it; a program sends a full date and time.
TypedDue read_due(const std::string& text) {
  if (trimmed(text).empty()) return {};
  const auto moment_at = typed_moment(text, now());
  return {moment_at, moment_at.has_value()};
}

}  // namespace

Response update_urgency(relais::Request& http) {
  const auto request = request_to_change(http, Right::set_urgency);
  auto typed = read_urgency(http, request);
  if (!typed.mistakes.empty()) return sent_back(http, request, "urgency", std::move(typed.mistakes));
  if (!typed.conflicts.empty()) return both_shown(http, request, "urgency", std::move(typed.conflicts));
  set_urgency(http.tx(), request, typed.urgency, http.person());
  return acted(http, request, t("Urgency: {level}.", {{"level", std::string{filter_label(typed.urgency.level)}}}));
}

Response update_stars(relais::Request& http) {
  const auto request = request_to_change(http, Right::set_stars);
  const auto typed = http.typed("stars");
  int stars = -1;
  std::from_chars(typed.data(), typed.data() + typed.size(), stars);
  if (stars < 0 || stars > most_stars)
    return sent_back(http, request, "stars", {{"stars", std::string{t("None to three stars.")}}});
  set_stars(http.tx(), request, stars, http.person());
  return acted(http, request, stars == 0 ? std::string{t("No star.")} : tn("{count} star.", "{count} stars.", stars));
}

Response update_due_date(relais::Request& http) {
  const auto request = request_to_change(http, Right::set_due_date);
  const auto typed = http.typed("due");
  const auto due = read_due(typed);
  if (!due.is_readable) {
    return sent_back(
        http, request, "due-date",
        {{"due", t("“{text}” is no date that we can read: try +3j, friday or 24/11.", {{"text", typed}})}});
  }
  EditedForm form{http};
  form.merged("due", t("Due date"), due.due_at ? iso(*due.due_at) : "", request.due_at ? iso(*request.due_at) : "",
              moment_in_words);
  if (!form.conflicts().empty()) return both_shown(http, request, "due-date", form.conflicts());
  set_due(http.tx(), request, due.due_at, http.person());
  return acted(http, request,
               due.due_at ? t("Promised for {moment}.", {{"moment", moment(*due.due_at)}})
                          : std::string{t("Nothing is promised any more.")});
}

Response update_details(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  auto typed = typed_details(http, request);
  if (!typed.mistakes.empty()) return sent_back(http, request, "details", std::move(typed.mistakes));
  if (!typed.conflicts.empty()) return both_shown(http, request, "details", std::move(typed.conflicts));
  change_details(http.tx(), request, typed.details, http.person());
  return acted(http, request, t("Kept."));
}

Response update_request_stage(relais::Request& http) {
  const auto request = request_to_change(http, Right::resolve);
  const auto chosen = http.chosen<Stage>("stage");
  const auto stage = chosen ? stage_in_reach(http.db(), request, *chosen) : std::nullopt;
  if (!stage) return sent_back(http, request, "stage", {{"stage", std::string{t("There is no such stage here.")}}});
  const bool begins_work = stage->state != request.state;
  const auto content = content_of(http.db(), request);
  const auto missing = begins_work ? missing_to_begin(http.db(), request, content, stage->id)
                                   : missing_at(http.db(), request, content, stage->id);
  if (!missing.empty())
    return sent_back(http, request, "stage",
                     {{"stage", t("To be filled in first: {fields}.", {{"fields", listed(missing)}})}});
  if (begins_work) begin(http.tx(), request, "", http.person());
  set_stage(http.tx(), request_with_id(http.tx(), request.id), stage->id, http.person());
  return acted(http, request, begins_work ? t("Work has begun.") : t("Kept."));
}

Response create_requester_confirmation(relais::Request& http) {
  const auto request = request_to_change(http, Right::record_request);
  if (!request.requester)
    return sent_back(http, request, "requester", {{"requester_name", std::string{t("Name who asks first.")}}});
  confirm_requester(http.tx(), request, http.person());
  return acted(http, request, t("{name} is the one who asks.", {{"name", request.requester->name}}));
}

}  // namespace relais::requests

#include "requests/selection_handlers.h"

#include "lib/text/characters.h"
#include "people/roster.h"
#include "people/teams.h"
#include "requests/assignment.h"
#include "requests/requests_page.h"
#include "requests/resolution.h"
#include "requests/rights.h"
#include "requests/selection.h"
#include "requests/standing.h"
#include "requests/taking_back.h"
#include "tags/tag.h"

namespace relais::requests {
namespace {

constexpr std::size_t longest_why = 500;

std::string typed_why(const relais::Request& http, std::string_view name) {
  return shortened(trimmed(http.typed(name)), longest_why);
}

std::string list_address(const relais::Request& http) {
  const auto& query = http.http().query_text;
  return query.empty() ? "/requests" : fmt::format("/requests?{}", query);
}

// The same address, deleted.
TakeBack way_back(const relais::Request& http, const Outcome& outcome) {
  if (outcome.events.is_empty()) return {};
  const auto& query = http.http().query_text;
  return {query.empty() ? http.http().path : fmt::format("{}?{}", http.http().path, query), outcome.events};
}

// On the list where they were chosen: in green when all was done, else as a form that came back.
Response answered(const relais::Request& http, Outcome outcome, std::string_view done) {
  const bool nothing_chosen = outcome.done.empty() && outcome.not_done.empty();
  outcome.sentence = nothing_chosen ? std::string{t("Choose at least one request first.")}
                                    : fmt::format("{}{}", done, not_done_in_words(outcome.not_done));
  const bool is_done = !nothing_chosen && outcome.not_done.empty();
  if (is_done && !http.wants_json()) return see_other(list_address(http), outcome.sentence, way_back(http, outcome));
  const bool did_something = !outcome.done.empty() && http.wants_json();
  return page(requests_page(http, std::move(outcome)), did_something ? Status::ok : Status::unprocessable);
}

Response unanswered(const relais::Request& http, std::string_view sentence) {
  Outcome outcome;
  outcome.sentence = sentence;
  return page(requests_page(http, std::move(outcome)), Status::unprocessable);
}

template <class T>
std::string name_among(const std::vector<T>& all, const auto& id) {
  const auto found = std::ranges::find(all, id, &T::id);
  return found == all.end() ? std::string{} : found->name;
}

WhyNot lacking(const std::vector<Field>& missing) {
  return t("incomplete without a reason ({fields})", {{"fields", listed(missing)}});
}

WhyNot assign_one(const relais::Request& http, const Request& request, const Assignment& assignment,
                  const std::string& name, EventSpan& events) {
  const auto right = request.responsible_id ? Right::transfer : Right::assign;
  if (!may(http.person(), right, request)) return not_yours_to_change();
  if (!can_be_assigned(request)) return already(request.state);
  if (assignment.responsible && !can_answer_for(http.tx(), *assignment.responsible, request))
    return t("{name} cannot answer for it", {{"name", name}});
  if (const auto missing = missing_to_assign(http.tx(), request); !missing.empty() && assignment.why.empty())
    return lacking(missing);
  events.add(assign(http.tx(), request, assignment, http.person(), http.settings()));
  return std::nullopt;
}

std::vector<std::string> numbers_of(const std::vector<DoneThere>& all) {
  std::vector<std::string> numbers;
  for (const auto& each : all) numbers.push_back(each.number);
  return numbers;
}

std::int64_t count(const Outcome& outcome) { return static_cast<std::int64_t>(outcome.done.size()); }

}  // namespace

Response create_request_assignments(relais::Request& http) {
  const Assignment assignment{http.chosen<Person>("responsible"), http.chosen<Team>("team"), typed_why(http, "why")};
  const auto name = assignment.responsible
                        ? name_among(people::colleagues_who_answer(http.tx()), *assignment.responsible)
                    : assignment.team ? name_among(people::teams_on_offer(http.tx()), *assignment.team)
                                      : std::string{};
  if (name.empty()) return unanswered(http, t("Say to whom: a colleague, or a team."));
  EventSpan events;
  auto outcome = for_each_chosen(
      http, [&](const Request& request) { return assign_one(http, request, assignment, name, events); });
  outcome.events = events;
  const auto done = tn("{count} request assigned to {name}.", "{count} requests assigned to {name}.", count(outcome),
                       {{"name", name}});
  return answered(http, std::move(outcome), done);
}

Response create_request_taggings(relais::Request& http) {
  const auto name = tags::TagName::from(http.typed("tag"));
  if (!name) return unanswered(http, t("A tag is a word or a few, of at most 50 characters, without a comma."));
  EventSpan events;
  auto outcome = for_each_chosen(http, [&](const Request& request) -> WhyNot {
    if (!may(http.person(), Right::record_request, request)) return not_yours_to_change();
    if (const auto event = tags::tag(http.tx(), request.ref(), *name, http.person())) events.add(*event);
    return std::nullopt;
  });
  outcome.events = events;
  const auto done = tn("{count} request tagged “{tag}”.", "{count} requests tagged “{tag}”.", count(outcome),
                       {{"tag", name->text()}});
  return answered(http, std::move(outcome), done);
}

Response create_request_resolutions(relais::Request& http) {
  const auto why = typed_why(http, "reason");
  EventSpan events;
  auto outcome = for_each_chosen(http, [&](const Request& request) -> WhyNot {
    if (!may(http.person(), Right::resolve, request)) return not_yours_to_change();
    if (!can_go(request.state, State::resolved)) return already(request.state);
    if (const auto missing = missing_for(http.tx(), request, State::resolved); !missing.empty() && why.empty())
      return lacking(missing);
    events.add(resolve(http.tx(), request, why, http.person(), http.settings()));
    return std::nullopt;
  });
  outcome.events = events;
  const auto done = tn("{count} request closed.", "{count} requests closed.", count(outcome));
  return answered(http, std::move(outcome), done);
}

namespace {

Response all_taken_back(const relais::Request& http, Outcome outcome) {
  const auto done =
      tn("{count} request is as it was before.", "{count} requests are as they were before.", count(outcome));
  return answered(http, std::move(outcome), done);
}

Response moves_taken_back(const relais::Request& http, Undoable what) {
  const auto events = EventSpan::from(http.typed("events")).value_or(EventSpan{});
  const auto numbers = numbers_of(moves_in(http.tx(), events, http.person()));
  return all_taken_back(http, for_each_of(http, numbers, [&](const Request& request) {
                          return take_back(http.tx(), request, what, events, http.person());
                        }));
}

}  // namespace

Response destroy_request_assignments(relais::Request& http) { return moves_taken_back(http, Undoable::assignment); }

Response destroy_request_resolutions(relais::Request& http) { return moves_taken_back(http, Undoable::resolution); }

Response destroy_request_taggings(relais::Request& http) {
  const auto events = EventSpan::from(http.typed("events")).value_or(EventSpan{});
  const auto tagged = taggings_in(http.tx(), events, http.person());
  return all_taken_back(http, for_each_of(http, numbers_of(tagged), [&](const Request& request) -> WhyNot {
                          const auto& tag = std::ranges::find(tagged, request.number, &DoneThere::number)->tag;
                          const auto name = tags::TagName::from(tag);
                          if (name && tags::untag(http.tx(), request.ref(), *name, http.person())) return std::nullopt;
                          return std::string{t("something else was done with it since")};
                        }));
}

}  // namespace relais::requests

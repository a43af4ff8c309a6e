#include "requests/row_words.h"

#include "lib/text/characters.h"
#include "lib/time/format.h"
#include "lib/time/zone.h"

namespace relais::requests {
namespace {

// "Appel", "Mail": how it came, as a noun.
std::string_view name_of_channel(Channel channel) {
  switch (channel) {
    case Channel::mail: return t("Mail");
    case Channel::call: return t("Call");
    case Channel::web: return t("Web form");
    case Channel::meeting: return t("Meeting");
    case Channel::letter: return t("Letter");
    case Channel::api: return t("Another program");
  }
  return {};
}

std::string how_it_came(const ListedRequest& listed) {
  const auto& request = listed.request;
  const std::string channel{name_of_channel(request.channel)};
  auto story = request.passed_on_by
                   ? t("{channel} passed on by {name}", {{"channel", channel}, {"name", request.passed_on_by->name}})
                   : channel;
  if (!listed.opening.empty()) story += fmt::format(" · {}", listed.opening);
  return story;
}

std::string what_it_waits_for(const Standing& standing, Timestamp now) {
  const auto what = standing.waits_for.value_or(WaitsFor::date);
  const auto until = standing.waits_until ? short_day(*standing.waits_until, now) : std::string{};
  if (what == WaitsFor::date) return until.empty() ? std::string{t("Waits")} : t("Waits until {day}", {{"day", until}});
  const std::string whom{filter_label(what)};
  return until.empty() ? t("Waits for {whom}", {{"whom", whom}})
                       : t("Waits for {whom} until {day}", {{"whom", whom}, {"day", until}});
}

std::string with_reason(std::string words, const std::string& why) {
  return why.empty() ? words : t("{words}: {why}", {{"words", std::move(words)}, {"why", on_one_line(why)}});
}

std::string story_of(const ListedRequest& listed, Queue queue, Timestamp now) {
  const auto& request = listed.request;
  const auto& why = request.standing.why;
  const auto state = [&] { return std::string{filter_label(request.state)}; };
  switch (request.state) {
    case State::returned: return with_reason(state(), why);
    case State::waiting: return with_reason(what_it_waits_for(request.standing, now), why);
    case State::resolved:
    case State::closed:
    case State::refused:
    case State::cancelled: return why.empty() ? how_it_came(listed) : with_reason(state(), why);
    case State::received:
    case State::qualified:
    case State::assigned:
    case State::in_progress: break;
  }
  const bool is_held = queue == Queue::to_qualify && request.state != State::received;
  return is_held ? std::string{t("A mail waits to be let in")} : how_it_came(listed);
}

// A day without an hour is kept as its last minute.
bool says_an_hour(const LocalTime& at) { return at.hour != 23 || at.minute != 59; }

std::optional<Due> due_of(const Request& request, Timestamp now) {
  if (!request.due_at) return std::nullopt;
  const auto at = local_time(*request.due_at);
  const bool is_today = at.day == local_time(now).day;
  Due due;
  due.is_late = request.is_open() && *request.due_at < now;
  due.is_today = request.is_open() && is_today && !due.is_late;
  due.words = is_today ? std::string{t("today")} : short_day(*request.due_at, now);
  if (is_today && says_an_hour(at)) due.words += fmt::format(" {}", time_of_day(*request.due_at));
  return due;
}

}  // namespace

RequestRow row_of(ListedRequest listed, Queue queue, Timestamp now) {
  RequestRow row;
  row.story = story_of(listed, queue, now);
  row.due = due_of(listed.request, now);
  row.organisation = std::move(listed.organisation);
  row.request = std::move(listed.request);
  return row;
}

NothingHere nothing_in(Queue queue) {
  const auto say = [](std::string_view title, std::string_view sentence) {
    return NothingHere{std::string{title}, std::string{sentence}, "", ""};
  };
  switch (queue) {
    case Queue::to_qualify:
      return say(t("Nothing to qualify"), t("What comes by mail, by telephone or by the site shows here by itself, and "
                                            "so does what the second line sends back."));
    case Queue::to_verify:
      return say(t("Nothing to verify"), t("What the first line has qualified shows here by itself."));
    case Queue::unassigned:
      return say(t("Every open request has a responsible"), t("The next one that nobody answers for shows here."));
    case Queue::mine:
      return say(t("Nothing is yours for now"), t("What is assigned to you shows here, and you are told by mail."));
    case Queue::my_team:
      return say(t("Nothing open in your teams"), t("What is given to one of your teams shows here."));
    case Queue::waiting_due:
      return say(t("Nothing is overdue"),
                 t("A request shows here when its due date is past, or when what it waits for should have come."));
    case Queue::open: return say(t("Nothing is open"), t("The next request will show here by itself."));
    case Queue::all:
      return say(t("No request yet"), t("The next request will show here by itself, without reloading the page."));
  }
  return {};
}

}  // namespace relais::requests

#include "requests/panels.h"

#include "lib/text/translation.h"
#include "requests/completeness.h"
#include "requests/panel_rows.h"

namespace relais::requests {
namespace {

PanelTag tag_of(UrgencyLevel level) {
  switch (level) {
    case UrgencyLevel::low: return PanelTag::low;
    case UrgencyLevel::normal: return PanelTag::normal;
    case UrgencyLevel::urgent: return PanelTag::high;
    case UrgencyLevel::very_urgent: return PanelTag::top;
  }
  return PanelTag::none;
}

std::string requester_in_words(const Request& request) {
  if (!request.requester) return std::string{filter_label(request.channel)};
  return request.requester->name.empty() ? request.requester->email : request.requester->name;
}

PanelRow row_of(const Request& request) {
  PanelRow row;
  row.title = request.title;
  row.address = request.address();
  row.number = request.number;
  row.words = requester_in_words(request);
  if (request.urgency) {
    row.tag = tag_of(request.urgency->level);
    row.tag_words = filter_label(request.urgency->level);
  }
  row.since = request.standing.since;
  return row;
}

std::optional<Timestamp> due_of(const Request& request) {
  return request.state == State::waiting && request.standing.waits_until ? request.standing.waits_until
                                                                         : request.due_at;
}

// A panel with its rows, as `with_more` completes each.
template <class F>
Panel with_rows(Panel panel, const FirstOnes& first, F with_more) {
  panel.count = first.count;
  for (const auto& request : first.requests) {
    panel.rows.push_back(row_of(request));
    with_more(panel.rows.back(), request);
  }
  return panel;
}

Panel panel_named(std::string name, std::string_view title, std::string icon) {
  Panel panel;
  panel.name = std::move(name);
  panel.title = title;
  panel.icon = std::move(icon);
  panel.beginning = t("Begin with the most urgent one");
  panel.address = "/requests?queue=" + panel.name;
  return panel;
}

std::string way_to(std::int64_t count) { return tn("The {count} request", "The {count} requests", count); }

void add_to_qualify(std::vector<Panel>& panels, Reads& db, const Person& person) {
  const auto first = first_ones(db, person, Waiting::new_ones);
  const auto missing = missing_for(db, first.requests, State::qualified);
  auto fresh = with_rows(panel_named("to_qualify", t("To qualify"), "inbox"), first,
                         [of_next = missing.begin()](PanelRow& row, const Request&) mutable {
                           row.missing = listed(*of_next++);
                           if (row.missing.empty()) row.ready = t("complete, ready for the second line");
                         });
  auto returned = with_rows(panel_named("returned", t("Sent back by the second line"), "arrow-back-up"),
                            first_ones(db, person, Waiting::returned), [](PanelRow& row, const Request& request) {
                              if (!request.standing.why.empty()) row.words = request.standing.why;
                            });
  auto held = with_rows(panel_named("held_mails", t("With a mail that waits to be let in"), "mail"),
                        first_ones(db, person, Waiting::held), [](PanelRow&, const Request&) {});
  returned.address = held.address = fresh.address;
  // The queue is all three, and so is the figure on the way to it.
  fresh.count += returned.count + held.count;
  fresh.way = way_to(fresh.count);
  fresh.sentence = tn("{count} request waits to be qualified", "{count} requests wait to be qualified", fresh.count);
  fresh.when_empty = t("A request will stand here as soon as it comes in, without reloading the page.");
  panels.push_back(std::move(fresh));
  panels.push_back(std::move(returned));
  panels.push_back(std::move(held));
}

void add_to_verify(std::vector<Panel>& panels, Reads& db, const Person& person) {
  auto panel = with_rows(panel_named("to_verify", t("To verify"), "circle-check"),
                         first_ones(db, person, Waiting::to_verify), [](PanelRow&, const Request&) {});
  panel.way = way_to(panel.count);
  panel.sentence = tn("{count} request waits to be verified", "{count} requests wait to be verified", panel.count);
  panel.when_empty = t("A request will stand here as soon as the first line has qualified it.");
  panels.push_back(std::move(panel));
}

void add_pressing(std::vector<Panel>& panels, Reads& db, const Person& person) {
  auto panel = with_rows(panel_named("pressing", t("Late or very urgent in my teams"), "flame"),
                         first_ones(db, person, Waiting::pressing), [](PanelRow& row, const Request& request) {
                           row.words = request.responsible ? request.responsible->name : std::string{t("Nobody yet")};
                           row.due = due_of(request);
                         });
  panel.address = "/requests?queue=my_team";
  panel.way = t("All of my teams");
  panel.sentence = tn("{count} request of your teams is late or very urgent",
                      "{count} requests of your teams are late or very urgent", panel.count);
  panel.when_empty = t("A request of your teams will stand here when it is late or very urgent.");
  panels.push_back(std::move(panel));
}

void add_own(std::vector<Panel>& panels, Reads& db, const Person& person) {
  const auto with_due = [](PanelRow& row, const Request& request) { row.due = due_of(request); };
  auto overdue = with_rows(panel_named("waiting_due", t("Waiting, and past their day"), "clock"),
                           first_ones(db, person, Waiting::overdue), with_due);
  overdue.way = t("All that are past their day");
  overdue.sentence =
      tn("{count} of your requests is past its day", "{count} of your requests are past their day", overdue.count);
  auto mine = with_rows(panel_named("mine", t("My requests"), "user"), first_ones(db, person, Waiting::mine), with_due);
  mine.way = tn("My {count} request", "My {count} requests", mine.count);
  mine.sentence = tn("you answer for {count} request", "you answer for {count} requests", mine.count);
  mine.when_empty = t("A request will stand here as soon as somebody makes you responsible for it.");
  panels.push_back(std::move(mine));
  panels.push_back(std::move(overdue));
}

}  // namespace

std::vector<Panel> panels_of(Reads& db, const Person& person) {
  std::vector<Panel> panels;
  if (person.is(Role::first_line)) add_to_qualify(panels, db, person);
  if (person.is(Role::second_line)) add_to_verify(panels, db, person);
  if (person.is(Role::manager)) add_pressing(panels, db, person);
  add_own(panels, db, person);
  return panels;
}

}  // namespace relais::requests

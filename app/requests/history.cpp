#include "requests/history.h"

#include <algorithm>

#include "activities/activity.h"
#include "lib/time/format.h"
#include "requests/follow_up.h"
#include "requests/links.h"
#include "requests/taking_back.h"

namespace relais::requests {
namespace {

struct Title {
  std::string_view kind;
  std::string_view english;
};

// Sorted by kind only for the reader: there are few.
constexpr std::array titles{
    Title{"activity_done", translatable("Activity done")},
    Title{"activity_given", translatable("Activity")},
    Title{"activity_undone", translatable("Activity to be done again")},
    Title{"answer_taken_back", translatable("Taken back before it left")},
    Title{"assigned", translatable("Assigned")},
    Title{"begun", translatable("Work has begun")},
    Title{"cancelled", translatable("Cancelled")},
    Title{"changed", translatable("Changed")},
    Title{"closed", translatable("Closed")},
    Title{"delivery", translatable("Delivery")},
    Title{"due", translatable("Due date")},
    Title{"follow_up", translatable("Follow-up noted")},
    Title{"follow_up_corrected", translatable("Follow-up corrected")},
    Title{"let_in", translatable("Takes part from now on")},
    Title{"linked", translatable("Linked")},
    Title{"note_reader_added", translatable("List of work notes")},
    Title{"note_reader_removed", translatable("Taken off the list of work notes")},
    Title{"opened", translatable("Request opened")},
    Title{"piece_expected", translatable("Piece expected")},
    Title{"piece_missed", translatable("Piece expected again")},
    Title{"piece_received", translatable("Piece received")},
    Title{"piece_removed", translatable("Piece no longer expected")},
    Title{"qualified", translatable("Handed over to the second line")},
    Title{"quoted", translatable("Taken up in the answer")},
    Title{"refused", translatable("Refused")},
    Title{"reopened", translatable("Opened again")},
    Title{"requester", translatable("Requester")},
    Title{"requester_changed", translatable("Requester")},
    Title{"requester_confirmed", translatable("Requester confirmed")},
    Title{"resolved", translatable("Resolved")},
    Title{"resumed", translatable("The wait is over")},
    Title{"returned", translatable("Sent back to the first line")},
    Title{"said", translatable("Message")},
    Title{"stage", translatable("Stage")},
    Title{"stars", translatable("Stars")},
    Title{"tagged", translatable("Tagged")},
    Title{"sent_again", translatable("Sent once more")},
    Title{"taken_back", translatable("Taken back (an action)")},
    Title{"taken_off", translatable("A mail was taken off")},
    Title{"transferred", translatable("Transferred")},
    Title{"unlinked", translatable("No longer linked")},
    Title{"untagged", translatable("Tag removed")},
    Title{"unwatched", translatable("Taken off the watch list")},
    Title{"urgency", translatable("Urgency")},
    Title{"waiting", translatable("Waits")},
    Title{"watched", translatable("Put on the watch list")},
};

constexpr std::array fields{
    Title{"activity_type", translatable("Kind of activity")},
    Title{"assignee", translatable("For (whom)")},
    Title{"description", translatable("What is asked")},
    Title{"due_at", translatable("Due date")},
    Title{"let_in", translatable("Person")},
    Title{"link", translatable("Link")},
    Title{"linked", translatable("Link")},
    Title{"location", translatable("Address of the work")},
    Title{"missing", translatable("Missing")},
    Title{"name", translatable("Name")},
    Title{"note_reader", translatable("Colleague")},
    Title{"number", translatable("Request")},
    Title{"piece", translatable("Piece")},
    Title{"priority", translatable("Stars")},
    Title{"quoted", translatable("Mail of")},
    Title{"reason", translatable("Reason")},
    Title{"requester", translatable("Requester")},
    Title{"requester_confirmed", translatable("Requester")},
    Title{"responsible", translatable("Responsible")},
    Title{"stage", translatable("Stage")},
    Title{"state", translatable("State")},
    Title{"tag", translatable("Tag")},
    Title{"sent_to", translatable("Address")},
    Title{"answer_taken_back", translatable("Answer of")},
    Title{"taken_off", translatable("Mail of")},
    Title{"team", translatable("Team")},
    Title{"title", translatable("Title")},
    Title{"type", translatable("Type")},
    Title{"urgency_by", translatable("Who says so")},
    Title{"urgency_level", translatable("Urgency")},
    Title{"urgency_why", translatable("Why")},
    Title{"waits_for", translatable("Waits for")},
    Title{"waits_until", translatable("Until")},
    Title{"watcher", translatable("Person")},
    Title{"why", translatable("Why")},
    Title{"words", translatable("Words")},
};

template <std::size_t N>
std::string_view in_table(const std::array<Title, N>& table, std::string_view kind) {
  const auto found = std::ranges::find(table, kind, &Title::kind);
  return found == table.end() ? kind : t(found->english);
}

std::string_view title_of(std::string_view kind) { return in_table(titles, kind); }
std::string_view field_of(std::string_view field) { return in_table(fields, field); }

template <Named E>
std::string word(const std::string& value) {
  const auto known = named<E>(value);
  return known ? std::string{filter_label(*known)} : value;
}

std::string value_of(std::string_view field, const std::string& value) {
  if (field == "state") return word<State>(value);
  if (field == "activity_type") return word<activities::ActivityType>(value);
  if (field == "urgency_level") return word<UrgencyLevel>(value);
  if (field == "waits_for") return word<WaitsFor>(value);
  if (field == "link" || field == "linked") {
    const auto kind = named<LinkKind>(value);
    return kind ? filter_label(Link{*kind, field == "link", "", "", State::received}) : value;
  }
  if (field == "due_at" || field == "waits_until") {
    const auto at = parse_iso(value);
    return at ? moment(*at) : value;
  }
  return value;
}

// The page shows these where they belong, or they are names for the program alone.
bool is_left_out(const Event& event, const Change& change) {
  if (change.field == "state") return event.kind != "changed";
  if (event.kind == "opened") return true;
  return change.field == "line" || change.field == "description" || change.field == "kind" ||
         change.field == "message" || change.field == "activity" || change.field == "exchange" || is_as_it_was(change);
}

std::string change_in_words(const Change& change) {
  const auto to = value_of(change.field, change.to);
  if (change.from.empty() && (change.field == "reason" || change.field == "words" || change.field == "why"))
    return t("“{words}”", {{"words", to}});
  const std::string label{field_of(change.field)};
  if (change.from.empty()) return t("{field}: {to}", {{"field", label}, {"to", to}});
  const auto from = value_of(change.field, change.from);
  if (change.to.empty()) return t("{field}: {from} → nothing", {{"field", label}, {"from", from}});
  return t("{field}: {from} → {to}", {{"field", label}, {"from", from}, {"to", to}});
}

std::string delivery_in_words(const Event& event) {
  const auto& states = event.changes;
  if (states.size() < 2 || states[0].to != "bounced") return {};
  return t("Not delivered to {address}", {{"address", states[1].to}});
}

}  // namespace

const HistoryWords history_words{title_of, field_of, value_of};

std::string said_in_words(const std::string& kind, bool in_exchange) {
  if (in_exchange && kind == "mail_out") return std::string{t("Mail written to somebody outside")};
  if (kind == "partner_mail") return std::string{t("Mail of somebody outside received")};
  if (kind == "comment") return std::string{t("Answer written")};
  if (kind == "work_note") return std::string{t("Internal note written")};
  if (kind == "mail_in") return std::string{t("Mail received")};
  if (kind == "call") return std::string{t("Call")};
  return std::string{t("Automatic message")};
}

History story_of(Reads& db, const RecordRef& request) {
  auto story = history_of(db, request, history_words);
  for (auto& line : story) {
    if (line.kind == "said" && line.changes.size() >= 2)
      line.title = said_in_words(line.changes[1].to, line.changes.size() > 2);
    std::erase_if(line.changes, [](const auto& change) {
      return change.field == "message" || change.field == "line" || change.field == "kind" ||
             change.field == "activity" || change.field == "before" || change.field == "exchange";
    });
  }
  return story;
}

std::string in_words(const Event& event) {
  if (event.kind == "said") return {};
  if (event.kind == "delivery") return delivery_in_words(event);
  if (event.kind == "quoted" && !event.changes.empty())
    return t("The mail of {name} is taken up in the answer", {{"name", event.changes.front().to}});
  std::string words{title_of(event.kind)};
  for (const auto& change : event.changes) {
    if (is_left_out(event, change)) continue;
    const auto said = change_in_words(change);
    // "Urgence : Urgente", not the word twice.
    words = said.starts_with(words) ? said : words + " · " + said;
  }
  return words;
}

}  // namespace relais::requests

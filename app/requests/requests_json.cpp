#include "lib/time/format.h"
#include "requests/request_page.h"
#include "requests/requests_page.h"

namespace relais::requests {
namespace {

std::optional<std::string> iso_or_none(const std::optional<Timestamp>& at) {
  return at ? std::optional{iso(*at)} : std::nullopt;
}

void write_someone(JsonWriter& out, std::string_view key, const std::optional<Someone>& person) {
  out.key(key);
  if (!person) {
    out.value(std::nullopt);
  } else {
    out.begin_object().field("name", person->name).field("email", person->email).end_object();
  }
}

void write_urgency(JsonWriter& out, const std::optional<Urgency>& urgency) {
  out.key("urgency");
  if (!urgency) {
    out.value(std::nullopt);
  } else {
    out.begin_object().field("level", urgency->level).field("by", urgency->by).field("why", urgency->why).end_object();
  }
}

void write_fields(JsonWriter& out, const Request& request) {
  out.field("number", request.number).field("title", request.title).field("state", request.state);
  out.field("channel", request.channel);
  write_someone(out, "requester", request.requester);
  write_someone(out, "passed_on_by", request.passed_on_by);
  write_urgency(out, request.urgency);
  out.field("priority", request.priority).field("due_at", iso_or_none(request.due_at));
  write_someone(out, "responsible", request.responsible);
  out.field("received_at", iso(request.received_at));
}

void write_row(JsonWriter& out, const RequestRow& row) {
  const auto& request = row.request;
  out.begin_object();
  write_fields(out, request);
  out.field("organisation", row.organisation).field("requester_is_proposed", request.requester_is_proposed);
  out.field("type", request.type ? std::optional{request.type->name} : std::nullopt).field("team", request.team);
  out.field("location", request.location).field("waits_since", iso(request.standing.since));
  out.field("waits_for", request.standing.waits_for).field("waits_until", iso_or_none(request.standing.waits_until));
  out.field("reason", request.standing.why).end_object();
}

void write_queues(JsonWriter& out, const std::vector<lists::Tab>& tabs) {
  out.key("queues").begin_array();
  for (const auto& tab : tabs) {
    out.begin_object().field("queue", tab.name).field("address", tab.address);
    out.field("count", tab.count ? std::optional{tab.count->rows} : std::nullopt);
    out.field("count_is_exact", tab.count && tab.count->is_exact).end_object();
  }
  out.end_array();
}

void write_outcome(JsonWriter& out, const Outcome& outcome) {
  out.begin_object().key("done").begin_array();
  for (const auto& number : outcome.done) out.value(number);
  out.end_array().key("not_done").begin_array();
  for (const auto& each : outcome.not_done)
    out.begin_object().field("number", each.number).field("why", each.why).end_object();
  out.end_array().field("sentence", outcome.sentence);
  out.field("events", outcome.events.is_empty() ? std::nullopt : std::optional{outcome.events.text()}).end_object();
}

void write_note_readers(JsonWriter& out, const std::vector<conversations::NoteReader>& readers) {
  out.key("note_readers").begin_array();
  for (const auto& each : readers)
    out.begin_object().field("id", each.id.value).field("name", each.name).field("email", each.email).end_object();
  out.end_array();
}

void write_watchers(JsonWriter& out, const RequestPage& page) {
  out.key("watchers").begin_array();
  for (const auto& watcher : page.watchers) {
    out.begin_object().field("id", watcher.id.value).field("name", watcher.who.name);
    out.field("email", watcher.who.email).end_object();
  }
  out.end_array().key("readers").begin_array();
  for (const auto& reader : page.composer.readers) {
    out.begin_object().field("name", reader.who.name).field("email", reader.who.email).field("place", reader.place);
    out.field("is_new", reader.is_new).field("is_from_elsewhere", reader.is_from_elsewhere).end_object();
  }
  out.end_array();
}

void write_activities(JsonWriter& out, const std::vector<activities::Activity>& all, Timestamp now) {
  out.key("activities").begin_array();
  for (const auto& each : all) {
    out.begin_object().field("id", each.id.value).field("type", each.type).field("words", each.words);
    out.field("assignee", each.assignee_name).field("given_by", each.given_by_name).field("due_at", iso(each.due_at));
    out.field("done_at", iso_or_none(each.done_at)).field("is_late", each.is_late(now)).end_object();
  }
  out.end_array();
}

}  // namespace

void write_json(JsonWriter& out, const RequestsPage& page) {
  if (page.outcome) return write_outcome(out, *page.outcome);
  out.begin_object().field("queue", page.head.tab).field("sort", page.head.sort);
  write_queues(out, page.head.tabs);
  out.key("requests").begin_array();
  for (const auto& row : page.rows) write_row(out, row);
  out.end_array();
  const auto& total = page.head.total;
  out.field("next", page.head.next_json.empty() ? std::nullopt : std::optional{page.head.next_json});
  out.field("total", total.is_exact ? std::optional{total.rows} : std::nullopt).field("total_at_least", total.rows);
  out.end_object();
}

void write_json(JsonWriter& out, const RequestPage& page) {
  out.begin_object();
  write_fields(out, page.request);
  out.key("missing_to_begin").begin_array();
  for (const auto field : page.missing_to_begin) out.value(name_of(field));
  out.end_array().field("description", page.description).field("requester_phone", page.requester_phone);
  write_watchers(out, page);
  out.key("possible_watchers").begin_array();
  for (const auto& person : page.possible_watchers) {
    out.begin_object().field("name", person.name).field("email", person.email).end_object();
  }
  out.end_array();
  write_note_readers(out, page.note_readers);
  write_activities(out, page.activities, page.now);
  out.key("thread");
  conversations::write_json(out, page.thread);
  out.end_object();
}

}  // namespace relais::requests

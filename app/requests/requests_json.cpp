#include "requests/request_json.h"
#include "requests/request_page.h"
#include "requests/requests_page.h"

namespace relais::requests {
namespace {

void write_someone(JsonWriter& out, const Someone& person) {
  out.begin_object().field("name", person.name).field("email", person.email).end_object();
}

void write_urgency(JsonWriter& out, const Urgency& urgency) {
  out.begin_object().field("level", urgency.level).field("by", urgency.by).field("why", urgency.why).end_object();
}

void write_row(JsonWriter& out, const RequestRow& row) {
  const auto& request = row.request;
  out.begin_object();
  write_fields(out, request);
  out.field("organisation", row.organisation).field("requester_is_proposed", request.requester_is_proposed);
  out.field("type", request.type ? std::optional{request.type->name} : std::nullopt).field("team", request.team);
  out.field("location", request.location).field("waits_since", request.standing.since);
  out.field("waits_for", request.standing.waits_for).field("waits_until", request.standing.waits_until);
  out.field("reason", request.standing.why).field("has_draft", row.has_draft).end_object();
}

void write_queue(JsonWriter& out, const lists::Tab& tab) {
  out.begin_object().field("queue", tab.name).field("address", tab.address);
  out.field("count", tab.count ? std::optional{tab.count->rows} : std::nullopt);
  out.field("count_is_exact", tab.count && tab.count->is_exact).end_object();
}

void write_watcher(JsonWriter& out, const conversations::Watcher& watcher) {
  out.begin_object().field("id", watcher.id.value).field("name", watcher.who.name);
  out.field("email", watcher.who.email).end_object();
}

void write_reader(JsonWriter& out, const Reader& reader) {
  out.begin_object().field("name", reader.who.name).field("email", reader.who.email).field("place", reader.place);
  out.field("is_new", reader.is_new).field("is_from_elsewhere", reader.is_from_elsewhere).end_object();
}

void write_note_reader(JsonWriter& out, const conversations::NoteReader& reader) {
  out.begin_object().field("id", reader.id.value).field("name", reader.name).field("email", reader.email).end_object();
}

void write_activities(JsonWriter& out, const std::vector<activities::Activity>& all, Timestamp now) {
  out.list("activities", all, [now](JsonWriter& row, const activities::Activity& each) {
    row.begin_object().field("id", each.id.value).field("type", each.type).field("words", each.words);
    row.field("assignee", each.assignee_name).field("given_by", each.given_by_name).field("due_at", each.due_at);
    row.field("done_at", each.done_at).field("is_late", each.is_late(now)).end_object();
  });
}

}  // namespace

void write_fields(JsonWriter& out, const Request& request) {
  out.field("number", request.number).field("title", request.title).field("state", request.state);
  out.field("channel", request.channel);
  out.object("requester", request.requester, write_someone).object("passed_on_by", request.passed_on_by, write_someone);
  out.object("urgency", request.urgency, write_urgency);
  out.field("priority", request.priority).field("due_at", request.due_at);
  out.object("responsible", request.responsible, write_someone).field("received_at", request.received_at);
}

void write_json(JsonWriter& out, const Outcome& outcome) {
  out.begin_object()
      .list("done", outcome.done)
      .list("not_done", outcome.not_done, [](JsonWriter& row, const auto& each) {
        row.begin_object().field("number", each.number).field("why", each.why).end_object();
      });
  out.field("sentence", outcome.sentence);
  out.field("events", outcome.events.is_empty() ? std::nullopt : std::optional{outcome.events.text()}).end_object();
}

void write_json(JsonWriter& out, const RequestsPage& page) {
  if (page.outcome) return write_json(out, *page.outcome);
  out.begin_object().field("queue", page.head.tab).field("sort", page.head.sort);
  out.list("queues", page.head.tabs, write_queue).list("requests", page.rows, write_row);
  const auto& total = page.head.total;
  out.field("next", if_said(page.head.next_json));
  out.field("total", total.is_exact ? std::optional{total.rows} : std::nullopt).field("total_at_least", total.rows);
  out.end_object();
}

void write_json(JsonWriter& out, const RequestPage& page) {
  out.begin_object();
  write_fields(out, page.request);
  out.list("missing_to_begin", page.missing_to_begin);
  out.field("description", page.description).field("requester_phone", page.requester_phone);
  out.list("watchers", page.watchers, write_watcher).list("readers", page.composer.readers, write_reader);
  out.list("possible_watchers", page.possible_watchers, write_someone);
  out.list("note_readers", page.note_readers, write_note_reader);
  out.list("drafts", page.composer.begun(), [](JsonWriter& row, const auto& each) { drafts::write_json(row, each); });
  write_activities(out, page.activities, page.now);
  const auto& counts = page.thread.counts;
  out.field("shown", page.thread.shown).key("counts").begin_object().field("exchanges", counts.exchanges);
  out.field("notes", counts.notes).field("events", counts.events).end_object().key("thread");
  conversations::write_json(out, page.thread.entries);
  out.end_object();
}

}  // namespace relais::requests

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

}  // namespace

void write_json(JsonWriter& out, const RequestsPage& page) {
  out.begin_object().key("requests").begin_array();
  for (const auto& request : page.requests) {
    out.begin_object();
    write_fields(out, request);
    out.end_object();
  }
  out.end_array();
  out.field("next", page.next_json.empty() ? std::nullopt : std::optional{page.next_json});
  out.field("total", page.total).field("total_at_least", page.total_at_least).end_object();
}

void write_json(JsonWriter& out, const RequestPage& page) {
  out.begin_object();
  write_fields(out, page.request);
  out.field("description", page.description).field("requester_phone", page.requester_phone).key("thread");
  conversations::write_json(out, page.thread);
  out.end_object();
}

}  // namespace relais::requests

#include "requests/contact_candidates.h"

#include "lib/time/format.h"

namespace relais::requests {
namespace {

void write_candidates(JsonWriter& out, const std::vector<ContactCandidate>& candidates) {
  out.begin_array();
  for (const auto& each : candidates) {
    out.begin_object().field("id", each.card.id.value).field("name", each.card.name).field("email", each.card.email);
    out.field("phone", each.phone).field("organisation", each.card.organisation);
    out.key("open_requests").begin_array();
    for (const auto& request : each.open) {
      out.begin_object().field("number", request.number).field("title", request.title);
      out.field("state", request.state).field("received_at", iso(request.received_at)).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

}  // namespace

void write_json(JsonWriter& out, const ContactCandidates& candidates) {
  out.begin_object().key("found");
  write_candidates(out, candidates.found);
  out.key("nearest");
  write_candidates(out, candidates.nearest);
  out.end_object();
}

}  // namespace relais::requests

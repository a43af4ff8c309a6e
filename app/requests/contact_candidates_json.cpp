#include "requests/contact_candidates.h"

namespace relais::requests {
namespace {

void write_candidate(JsonWriter& out, const ContactCandidate& each) {
  out.begin_object().field("id", each.card.id.value).field("name", each.card.name).field("email", each.card.email);
  out.field("phone", each.phone).field("organisation", each.card.organisation);
  out.list("open_requests", each.open, [](JsonWriter& row, const auto& request) {
    row.begin_object().field("number", request.number).field("title", request.title);
    row.field("state", request.state).field("received_at", request.received_at).end_object();
  });
  out.object("closed", each.closed, [](JsonWriter& said, const parties::ClosedCard& closed) {
    said.begin_object().field("why", closed.why);
    said.field("instead", closed.instead ? std::optional{closed.instead->id.value} : std::nullopt).end_object();
  });
  out.end_object();
}

}  // namespace

void write_json(JsonWriter& out, const ContactCandidates& candidates) {
  out.begin_object().list("found", candidates.found, write_candidate);
  out.list("nearest", candidates.nearest, write_candidate).end_object();
}

}  // namespace relais::requests

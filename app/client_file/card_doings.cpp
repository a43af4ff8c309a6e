#include "client_file/card_doings.h"

#include "lib/time/clock.h"
#include "parties/archival.h"
#include "people/right.h"

namespace relais::client_file {
namespace {

constexpr std::int64_t most_notes = 50;

}  // namespace

CardDoings doings_of(const Request& http, Reads& db, const RecordRef& card) {
  CardDoings doings;
  doings.address = parties::address_of(card);
  doings.activities = activities::activities_on(db, card);
  doings.notes = conversations::notes_on(db, card, most_notes);
  doings.may_act = may(http.person(), Right::change_parties);
  doings.now = now();
  return doings;
}

void write_doings(JsonWriter& out, const CardDoings& doings) {
  out.list("activities", doings.activities, [](JsonWriter& row, const activities::Activity& each) {
    row.begin_object().field("id", each.id.value).field("type", each.type).field("words", each.words);
    row.field("assignee", each.assignee_name).field("given_by", each.given_by_name).field("due_at", each.due_at);
    row.field("done_at", each.done_at).end_object();
  });
  out.list("work_notes", doings.notes, [](JsonWriter& row, const conversations::Note& note) {
    row.begin_object().field("author", note.author).field("at", note.at).field("text", note.words).end_object();
  });
}

}  // namespace relais::client_file

#include "requests/merging.h"

#include "activities/activity.h"
#include "conversations/moving.h"
#include "conversations/note_readers.h"
#include "drafts/draft.h"
#include "lib/text/translation.h"
#include "requests/cancellation.h"
#include "requests/links.h"
#include "requests/requester.h"
#include "requests/standing.h"

namespace relais::requests {
namespace {

constexpr Sql move_follow_ups = R"sql(
  UPDATE follow_ups SET request_id = $2 WHERE request_id = $1
)sql";

constexpr Sql move_pieces = R"sql(
  UPDATE expected_pieces SET request_id = $2 WHERE request_id = $1
)sql";

NewRequest like(Transaction& tx, const Request& request, const Reason& title) {
  NewRequest second;
  second.title = title.text();
  second.channel = request.channel;
  second.requester = requester_of(tx, request.id);
  second.team = request.team_id;
  second.received_at = request.received_at;
  return second;
}

}  // namespace

void merge(Transaction& tx, const Request& request, const Request& into, const Person& by) {
  conversations::move_thread(tx, request.ref(), into.ref());
  drafts::follow_exchanges(tx, into.ref());
  conversations::move_note_readers(tx, request.ref(), into.ref());
  activities::move_activities(tx, request.ref(), into.ref());
  for (const auto& statement : {move_follow_ups, move_pieces}) tx.run(statement, request.id, into.id);
  cancel(tx, request, t("Merged into {number}.", {{"number", into.number}}), by, {});
  link(tx, request, into, LinkKind::merged_into, by);
}

std::optional<Opened> split(Transaction& tx, const Request& request, Id<conversations::Message> mail,
                            const Reason& title, const Person& by, const std::string& time_zone) {
  if (!conversations::is_on(tx, request.ref(), mail)) return std::nullopt;
  auto opened = open_request(tx, like(tx, request, title), by, time_zone);
  conversations::copy_message(tx, mail, opened.ref(), by);
  link(tx, request_with_id(tx, opened.id), request, LinkKind::split_from, by);
  return opened;
}

}  // namespace relais::requests

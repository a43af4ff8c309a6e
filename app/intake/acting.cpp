#include "intake/acting.h"

#include "conversations/bounces.h"
#include "intake/colleague_answer.h"
#include "intake/opening.h"
#include "intake/partner.h"
#include "intake/sharing.h"
#include "requests/notification.h"

namespace relais::intake {
namespace {

using conversations::EntryKind;

// Held or not, what answers a note is one.
EntryKind kind_of(Joining joining) { return joining == Joining::held_note ? EntryKind::work_note : EntryKind::mail_in; }

void keep_held(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  auto message = as_message(mail.incoming, *decision.place, kind_of(decision.joining));
  message.held_because = decision.why;
  message.unproven = mail.sender->doubt();
  const auto id = conversations::keep_message(tx, message, {});
  if (decision.place->exchange) return tell_of_held_partner(tx, *decision.place, id, settings);
  requests::tell_of_held_mail(tx, *decision.place->request(), id, settings);
}

// Nothing of it is brought to anybody.
void add_to_exchange(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  auto message = as_message(mail.incoming, *decision.place, EntryKind::mail_in);
  message.automatic = decision.is_automatic;
  const auto id = conversations::keep_message(tx, message, {});
  if (!decision.is_automatic) tell_of_partner(tx, *decision.place, id, settings);
}

void add(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  if (decision.place->exchange) return add_to_exchange(tx, mail, decision, settings);
  auto message = as_message(mail.incoming, decision.place->record, EntryKind::mail_in);
  message.automatic = decision.is_automatic;
  const auto id = keep_and_share(tx, mail, decision, std::move(message), settings);
  if (!decision.is_automatic) requests::outsider_wrote(tx, *decision.place->request(), id, settings);
}

void join(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  switch (decision.joining) {
    case Joining::mail: return add(tx, mail, decision, settings);
    case Joining::note: return note_by_mail(tx, mail, decision, settings);
    case Joining::comment: return answer_for_colleague(tx, mail, decision, settings);
    case Joining::held:
    case Joining::held_note: return keep_held(tx, mail, decision, settings);
  }
}

std::optional<Id<requests::Request>> request_of(const Decision& decision) {
  return decision.place ? decision.place->request() : std::nullopt;
}

}  // namespace

std::optional<Id<requests::Request>> act(Transaction& tx, const Case& mail, const Decision& decision,
                                         const Settings& settings) {
  switch (decision.outcome) {
    case Outcome::opened: return open(tx, mail, decision, settings);
    case Outcome::joined:
    case Outcome::noted:
    case Outcome::held: join(tx, mail, decision, settings); return request_of(decision);
    case Outcome::bounce:
      if (decision.report) conversations::mark_bounced(tx, *decision.report);
      return request_of(decision);
    case Outcome::to_sort:
    case Outcome::ignored: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace relais::intake

#include "intake/decision.h"

#include "intake/acknowledgement.h"
#include "intake/placing.h"
#include "lib/mail/automatic.h"
#include "lib/mail/delivery_report.h"
#include "people/people.h"
#include "requests/opening.h"

namespace relais::intake {
namespace {

std::string said_by(const Incoming& incoming) { return fmt::format("{} wrote it", incoming.sender()->text()); }

Decision join(Transaction& tx, const Incoming& incoming, const Place& place, const std::optional<Person>& colleague) {
  const auto kind = colleague ? conversations::EntryKind::work_note : conversations::EntryKind::mail_in;
  if (colleague) {
    keep_on(tx, incoming, place.record, kind, "", *colleague, colleague->id);
    return {Outcome::noted, place.request(), place.why + "; " + said_by(incoming) + ", who works here"};
  }
  if (conversations::takes_part(tx, place.record, incoming.sender()->key())) {
    keep_on(tx, incoming, place.record, kind, "", {}, std::nullopt);
    return {Outcome::joined, place.request(), place.why};
  }
  const auto why = place.why + "; but " + incoming.sender()->text() + " takes no part in it";
  keep_on(tx, incoming, place.record, kind, why, {}, std::nullopt);
  return {Outcome::held, place.request(), why};
}

std::optional<Id<parties::Contact>> requester_of(Transaction& tx, const Incoming& incoming) {
  if (const auto known = parties::contact_with_email(tx, *incoming.sender())) return known->id;
  return parties::add_contact(tx, {incoming.sender_name(), incoming.sender(), ""}, {});
}

Decision open(Transaction& tx, const Incoming& incoming, const std::optional<Person>& colleague,
              const Settings& settings) {
  const auto mailbox = mailboxes::mailbox(tx, incoming.raw.mailbox);
  requests::NewRequest request;
  request.title = title_of(incoming);
  request.mailbox = incoming.raw.mailbox;
  request.team = mailbox->team;
  request.received_at = incoming.raw.received_at;
  if (colleague) {
    request.passed_on_by = colleague->id;
  } else {
    request.requester = requester_of(tx, incoming);
  }
  const auto opened = requests::open_request(tx, request, {}, settings.time_zone);
  keep_on(tx, incoming, opened.ref(), conversations::EntryKind::mail_in, "", {}, std::nullopt);
  acknowledge(tx, opened, *mailbox, incoming, colleague, settings);
  const auto why =
      colleague ? said_by(incoming) + ", who works here: passed on" : std::string{"it belongs to no request"};
  return {Outcome::opened, opened.id, why};
}

}  // namespace

Decision decide_and_act(Transaction& tx, const Incoming& incoming, const Settings& settings) {
  if (mail::is_bounce(incoming.message)) return {Outcome::bounce, std::nullopt, "it is a delivery report"};
  const auto automatic = mail::why_automatic(incoming.message, incoming.raw.return_path);
  if (!automatic.empty()) return {Outcome::ignored, std::nullopt, automatic};
  const auto sender = incoming.sender();
  if (!sender) return {Outcome::to_sort, std::nullopt, "it names no sender"};
  if (mailboxes::is_own_address(tx, sender->text()))
    return {Outcome::ignored, std::nullopt, "it comes from our own address"};

  const auto colleague = people::person_with_email(tx, *sender);
  if (const auto place = place_of(tx, incoming)) return join(tx, incoming, *place, colleague);
  return open(tx, incoming, colleague, settings);
}

}  // namespace relais::intake

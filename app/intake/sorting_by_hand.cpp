#include "intake/sorting_by_hand.h"

#include "conversations/taking_off.h"
#include "intake/opening.h"
#include "intake/partner.h"
#include "lib/text/translation.h"
#include "requests/cancellation.h"
#include "requests/notification.h"
#include "requests/number.h"
#include "requests/standing.h"

namespace relais::intake {
namespace {

using conversations::EntryKind;

bool is_from_colleague(const Case& mail) { return mail.sender && mail.sender->is_colleague(); }

requests::Opened open_passed_on(Transaction& tx, const Case& mail, const Settings& settings) {
  Decision decision;
  decision.outcome = Outcome::opened;
  decision.passed_on = passed_on_in(tx, mail.incoming);
  const auto id = open(tx, mail, decision, settings);
  return {id, requests::number_of(tx, id)};
}

// What belongs to an exchange there stays in it, whoever brings it.
Place place_on(Reads& db, const Case& mail, const requests::Request& request) {
  auto place = place_of(db, mail.incoming);
  if (place && place->exchange && place->record == request.ref()) return *std::move(place);
  return Place{request.ref(), {}};
}

Id<conversations::Message> keep_note(Transaction& tx, const Case& mail, const requests::Request& request,
                                     const Person& by) {
  auto note = as_message(mail.incoming, place_on(tx, mail, request), EntryKind::work_note);
  note.author = mail.sender->person->id;
  return conversations::keep_message(tx, note, by);
}

Id<conversations::Message> keep_mail_in(Transaction& tx, const Case& mail, const requests::Request& request,
                                        const Person& by, const Settings& settings) {
  const auto place = place_on(tx, mail, request);
  auto message = as_message(mail.incoming, place, EntryKind::mail_in);
  if (mail.sender) message.unproven = mail.sender->doubt();
  const auto id = conversations::keep_message(tx, message, by);
  if (place.exchange)
    tell_of_partner(tx, place, id, settings, by);
  else
    requests::outsider_wrote(tx, request.id, id, settings, by);
  return id;
}

Sorting sorting_to(SortingAction action, Id<requests::Request> request) {
  Sorting sorting;
  sorting.action = action;
  sorting.request = request;
  return sorting;
}

std::string take_back_request(Transaction& tx, Id<mailboxes::RawMail> mail, const Sorting& sorting, const Person& by) {
  if (!requests::is_as_opened(tx, *sorting.request)) {
    return t("Work has begun on {number}, so it is no longer taken back from here. Cancel it on its own page.",
             {{"number", sorting.number}});
  }
  delete_sorting(tx, mail, by);
  requests::cancel(tx, requests::request_with_id(tx, *sorting.request),
                   t("Opened by mistake: the mail waits to be sorted again."), by);
  return {};
}

std::string take_back_attachment(Transaction& tx, Id<mailboxes::RawMail> mail, const Sorting& sorting,
                                 const Person& by) {
  delete_sorting(tx, mail, by);
  if (sorting.message) conversations::take_off(tx, {"request", sorting.request->value}, *sorting.message, by);
  return {};
}

}  // namespace

requests::Opened open_by_hand(Transaction& tx, const Case& mail, const Person& by, const Settings& settings) {
  auto opened = is_from_colleague(mail) ? open_passed_on(tx, mail, settings) : open_for_sender(tx, mail, by, settings);
  keep_sorting(tx, mail.incoming.raw.id, sorting_to(SortingAction::opened, opened.id), by);
  return opened;
}

void attach_by_hand(Transaction& tx, const Case& mail, const requests::Request& request, const Person& by,
                    const Settings& settings) {
  auto sorting = sorting_to(SortingAction::attached, request.id);
  sorting.message =
      is_from_colleague(mail) ? keep_note(tx, mail, request, by) : keep_mail_in(tx, mail, request, by, settings);
  keep_sorting(tx, mail.incoming.raw.id, sorting, by);
}

void set_aside(Transaction& tx, Id<mailboxes::RawMail> mail, SortingAction action, const Person& by) {
  Sorting sorting;
  sorting.action = action;
  keep_sorting(tx, mail, sorting, by);
}

std::string take_back(Transaction& tx, Id<mailboxes::RawMail> mail, const Sorting& sorting, const Person& by) {
  switch (sorting.action) {
    case SortingAction::opened: return take_back_request(tx, mail, sorting, by);
    case SortingAction::attached: return take_back_attachment(tx, mail, sorting, by);
    case SortingAction::spam:
    case SortingAction::ignored: delete_sorting(tx, mail, by); return {};
  }
  return {};
}

}  // namespace relais::intake

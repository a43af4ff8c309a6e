#include "intake/opening.h"

#include "conversations/writing.h"
#include "intake/acknowledgement.h"
#include "intake/requester.h"
#include "lib/mail/automatic.h"
#include "parties/closed_card.h"
#include "requests/letterhead.h"
#include "requests/links.h"
#include "requests/opening.h"
#include "requests/standing.h"

namespace relais::intake {
namespace {

using conversations::EntryKind;

requests::NewRequest request_from(const Case& mail) {
  requests::NewRequest request;
  request.mailbox = mail.mailbox.id;
  request.team = mail.mailbox.team;
  request.received_at = mail.incoming.raw.received_at;
  return request;
}

// A date in the future is a clock that is wrong.
Timestamp date_of(const PassedOn& passed, const Incoming& incoming) {
  const auto arrived = incoming.raw.received_at;
  return passed.written_at && *passed.written_at < arrived ? *passed.written_at : arrived;
}

// Those of the mail that is passed on, and those whom the colleague wanted to know of it.
std::vector<conversations::NewRecipient> copies_of(const conversations::NewMessage& message, const PassedOn& passed) {
  std::vector<conversations::NewRecipient> copies;
  for (const auto& who : passed.in_copy)
    copies.push_back({conversations::Place::cc, who.name, who.address, std::nullopt});
  std::copy_if(message.recipients.begin(), message.recipients.end(), std::back_inserter(copies),
               [](const auto& each) { return each.place == conversations::Place::cc; });
  return copies;
}

// The mail that is passed on stands in the thread as its writer's, at its own date.
conversations::NewMessage passed_on_message(const Case& mail, const PassedOn& passed, const RecordRef& record) {
  auto message = as_message(mail.incoming, record, EntryKind::mail_in);
  if (!passed.is_mail) return message;
  message.body = passed.text;
  message.said_at = date_of(passed, mail.incoming);
  message.recipients = copies_of(message, passed);
  // Without an address where it is not certain: so nobody is let in by it.
  message.from = passed.requester
                     ? conversations::Correspondent{passed.requester->name, passed.requester->email->text()}
                     : conversations::Correspondent{passed.writer, ""};
  return message;
}

void note_own_words(Transaction& tx, const Case& mail, const PassedOn& passed, const RecordRef& record) {
  const auto words = conversations::Words::from(passed.own_words);
  if (words) conversations::write_note(tx, record, *mail.sender->person, *words);
}

automatic_texts::About about(Transaction& tx, const requests::Opened& opened, const Case& mail,
                             const requests::NewRequest& request, const Settings& settings) {
  return {opened.ref(),          opened.number,
          request.title,         requests::letterhead_for(tx, mail.mailbox, opened.number, request.title, settings),
          mail.mailbox.language, request.type ? request.type : mail.mailbox.type};
}

void acknowledge(Transaction& tx, const automatic_texts::About& request, const conversations::Correspondent& requester,
                 const Settings& settings) {
  automatic_texts::send(tx, automatic_texts::Occasion::acknowledgement, request, requester, settings);
}

requests::Opened open_passed_on(Transaction& tx, const Case& mail, const PassedOn& passed, const Settings& settings) {
  const auto& colleague = *mail.sender->person;
  auto request = request_from(mail);
  request.title = passed.title;
  request.passed_on_by = colleague.id;
  request.requester_proof = passed.proof;
  if (!passed.is_mail) request.description = passed.text;
  if (passed.requester) request.requester = card_for(tx, *passed.requester);
  if (passed.requester && !request.requester)
    request.requester_proof = parties::nothing_new_at(tx, *passed.requester->email);
  const auto opened = requests::open_request(tx, request, colleague, settings.time_zone);
  conversations::keep_message(tx, passed_on_message(mail, passed, opened.ref()), {});
  note_own_words(tx, mail, passed, opened.ref());
  if (passed.requester && passed.requester->email) {
    acknowledge(tx, about(tx, opened, mail, request, settings),
                {passed.requester->name, passed.requester->email->text()}, settings);
  }
  tell_number(tx, about(tx, opened, mail, request, settings), colleague, settings);
  return opened;
}

// The subject names the number of the former one; what it is about is the same.
void take_over_from(requests::NewRequest& request, const requests::Request& former) {
  request.title = former.title;
  if (former.type) request.type = former.type->id;
  if (former.team_id) request.team = former.team_id;
}

requests::Opened open_from(Transaction& tx, const Case& mail, const Actor& by, const Settings& settings,
                           const requests::Request* former) {
  const auto& incoming = mail.incoming;
  auto request = request_from(mail);
  request.title = title_from(incoming.message.subject, incoming.message.text);
  if (former) take_over_from(request, *former);
  if (mail.sender) request.requester = card_of_sender(tx, incoming, *mail.sender);
  if (mail.sender && !request.requester) request.requester_proof = parties::nothing_new_at(tx, mail.sender->address);
  const auto opened = requests::open_request(tx, request, by, settings.time_zone);
  auto message = as_message(incoming, opened.ref(), EntryKind::mail_in);
  if (mail.sender) message.unproven = mail.sender->doubt();
  conversations::keep_message(tx, message, by);
  if (mail.sender && !mail::asks_for_no_answer(incoming.message)) {
    acknowledge(tx, about(tx, opened, mail, request, settings), {mail.sender->name, mail.sender->address.text()},
                settings);
  }
  return opened;
}

}  // namespace

requests::Opened open_for_sender(Transaction& tx, const Case& mail, const Actor& by, const Settings& settings) {
  return open_from(tx, mail, by, settings, nullptr);
}

Id<requests::Request> open(Transaction& tx, const Case& mail, const Decision& decision, const Settings& settings) {
  if (decision.passed_on) return open_passed_on(tx, mail, *decision.passed_on, settings).id;
  if (!decision.continues) return open_for_sender(tx, mail, {}, settings).id;
  const auto former = requests::request_with_id(tx, *decision.place->request());
  const auto opened = open_from(tx, mail, {}, settings, &former).id;
  requests::link(tx, requests::request_with_id(tx, opened), former, requests::LinkKind::continues, {});
  return opened;
}

}  // namespace relais::intake

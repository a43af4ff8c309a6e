#include "client_file/card_mail_handlers.h"

#include "client_file/card_in_path.h"
#include "client_file/pages.h"
#include "dispatch/refusal.h"
#include "lib/text/translation.h"
#include "people/outside_writing.h"
#include "requests/exchange_writing.h"
#include "requests/letterhead.h"
#include "requests/mail_retry.h"

namespace relais::client_file {
namespace {

RecordRef seen_card(const Request& http) {
  require(may(http.person(), Right::see_parties), Right::see_parties);
  return client_file::card_in_path(http);
}

// Its page, on the tab of what was said.
Response card_page(const Request& http, const RecordRef& card, Status status, ThreadBack back) {
  if (card.kind == "party") return page(party_page(http, http.db(), {card.id}, std::move(back)), status);
  return page(contact_page(http, http.db(), {card.id}, std::move(back)), status);
}

Response not_done(const Request& http, const RecordRef& card, Status status, std::string why) {
  return card_page(http, card, status, {std::nullopt, std::move(why)});
}

// Nothing new is made on a card that is closed, whoever is written to.
std::string why_closed(Reads& db, const RecordRef& card) {
  const auto closed = card.kind == "party" ? parties::closed(db, Id<parties::Party>{card.id})
                                           : parties::closed(db, Id<parties::Contact>{card.id});
  return closed ? parties::nothing_new(parties::name_of_card(db, card), *closed) : std::string{};
}

requests::ExchangeDesk desk_of(Request& http) {
  requests::ExchangeDesk desk;
  const auto card = seen_card(http);
  desk.record = card;
  desk.page = parties::address_of(card);
  desk.closed = may_write_from(http.db(), http.person(), card) ? why_closed(http.db(), card)
                                                               : std::string{people::team_does_not_write()};
  desk.exchange = requests::exchange_in_path(http, card);
  desk.why_not = [&http](const EmailAddress& address) { return requests::why_not_outside(http.db(), address); };
  desk.letterhead = [&http](const conversations::Exchange& exchange) {
    const auto mailbox = mailboxes::first_mailbox(http.tx()).value();
    return requests::letterhead_under(http.tx(), mailbox, exchange.subject, http.settings());
  };
  desk.sent_back = [&http, card](Mistakes mistakes, Status status) {
    auto form = requests::exchange_form_back(http, card, parties::address_of(card), std::move(mistakes));
    return card_page(http, card, status, {std::move(form), {}});
  };
  desk.written = [card](std::string_view done) { return see_other(parties::address_of_thread(card), done); };
  return desk;
}

// The card that made the mail go astray is put right, so that the next one arrives.
void correct_card(Request& http, const std::string& wrong, const EmailAddress& right) {
  const auto address = EmailAddress::from(wrong);
  const auto contact = address ? parties::contact_with_email(http.tx(), *address) : std::nullopt;
  if (contact && contact->email == wrong) parties::correct_email(http.tx(), contact->id, right, http.person());
}

}  // namespace

Response create_card_exchange(Request& http) { return requests::write_to_partner(http, desk_of); }
Response create_card_exchange_mail(Request& http) { return requests::write_to_partner(http, desk_of); }

Response destroy_card_exchange_mail(Request& http) {
  const auto card = seen_card(http);
  if (const auto again = requests::taken_back_from_partner(http, card, parties::address_of(card)))
    return see_other(*again, t("Sending cancelled: nothing has left. Your words are in the form again."));
  return not_done(http, card, Status::conflict, std::string{t("Too late: it has left, or is leaving just now.")});
}

Response create_card_mail_retry(Request& http) {
  const auto card = seen_card(http);
  if (!may_write_from(http.db(), http.person(), card))
    return not_done(http, card, Status::forbidden, std::string{people::team_does_not_write()});
  const auto retried = requests::retry_mail(http, card);
  if (!retried.to) return not_done(http, card, retried.status, retried.why_not);
  if (!http.typed("also_card").empty()) correct_card(http, retried.before, *retried.to);
  return see_other(parties::address_of_thread(card), t("On its way to {email}.", {{"email", retried.to->text()}}));
}

Response show_card_attachment(Request& http) {
  const auto attachment = conversations::attachment_on(http.db(), seen_card(http),
                                                       http.id_in_path<conversations::Message>("attachment").value);
  if (!attachment) throw NotFound();
  return file_of_strangers(http.services().blobs.path_of(attachment->blob), attachment->type, attachment->name);
}

}  // namespace relais::client_file

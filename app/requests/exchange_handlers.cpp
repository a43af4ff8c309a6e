#include "requests/exchange_handlers.h"

#include <algorithm>

#include "lib/text/translation.h"
#include "people/outside_writing.h"
#include "requests/beginning.h"
#include "requests/desk_answers.h"
#include "requests/exchange_writing.h"
#include "requests/letterhead.h"
#include "requests/number.h"
#include "requests/pages.h"
#include "requests/readers.h"
#include "requests/rights.h"
#include "requests/visibility.h"
#include "requests/written.h"

namespace relais::requests {
namespace {

// Whoever reads the answers is no stranger to the thread: what is written to him stands there.
std::string why_not_partner(Reads& db, const Request& request, const EmailAddress& address) {
  const auto readers = readers_of(db, request);
  const auto reader = std::ranges::find(readers, address.key(), &Reader::key);
  if (reader == readers.end()) return why_not_outside(db, address);
  if (reader->place == conversations::Place::to)
    return std::string{t("This is who asks: answer in the thread, where all of it stands together.")};
  return t("{address} has a copy of each answer: write there, or take the address off the watch list first.",
           {{"address", address.text()}});
}

conversations::Letterhead letterhead_in(Transaction& tx, const Request& request,
                                        const conversations::Exchange& exchange, const Settings& settings) {
  auto letterhead = letterhead_of(tx, request, settings).value();
  letterhead.subject = fmt::format("[{}] {}", number_in_exchange(request.number, exchange.id), exchange.subject);
  return letterhead;
}

Response not_sent(const relais::Request& http, const Request& request, Mistakes mistakes, Status status) {
  Composer composer;
  composer.open = Writing::exchange;
  composer.mistakes = mistakes;
  composer.exchange = exchange_form_back(http, request.ref(), request.address(), std::move(mistakes));
  return page(request_page(http, request, std::move(composer)), status);
}

ExchangeDesk desk_of(relais::Request& http) {
  const auto request = visible_request(http.db(), http.person(), http.in_path("number"));
  require(http.person(), Right::comment, request);
  ExchangeDesk desk;
  desk.record = request.ref();
  desk.page = request.address();
  if (!may_comment(http.db(), http.person(), request)) desk.closed = people::team_does_not_write();
  desk.exchange = exchange_in_path(http, desk.record);
  desk.why_not = [&http, request](const EmailAddress& address) { return why_not_partner(http.db(), request, address); };
  desk.letterhead = [&http, request](const conversations::Exchange& exchange) {
    begin_by_writing(http.tx(), request, http.person());
    return letterhead_in(http.tx(), request, exchange, http.settings());
  };
  desk.sent_back = [&http, request](Mistakes mistakes, Status status) {
    return not_sent(http, request, std::move(mistakes), status);
  };
  desk.written = [&http, request](std::string_view done) {
    return written(http, request, done, conversations::Shown::exchanges);
  };
  return desk;
}

}  // namespace

Response create_exchange(relais::Request& http) { return write_to_partner(http, desk_of); }
Response create_exchange_mail(relais::Request& http) { return write_to_partner(http, desk_of); }

Response destroy_exchange_mail(relais::Request& http) {
  const auto request = request_to_change(http, Right::comment);
  if (const auto again = taken_back_from_partner(http, request.ref(), request.address()))
    return see_other(*again, t("Sending cancelled: nothing has left. Your words are in the form again."));
  return sent_back(http, request, "delivery",
                   {{"state", std::string{t("Too late: it has left, or is leaving just now.")}}}, Status::conflict);
}

}  // namespace relais::requests

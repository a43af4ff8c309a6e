#include "intake/mailed_record.h"

#include "client_file/card_in_path.h"
#include "dispatch/refusal.h"
#include "requests/list_place.h"
#include "requests/rights.h"
#include "requests/visibility.h"

namespace relais::intake {
namespace {

bool is_about_a_request(const Request& http) { return http.http().path.starts_with("/requests/"); }

MailedRecord card_with_mails(const Request& http) {
  require(may(http.person(), Right::see_parties), Right::see_parties);
  auto card = client_file::card_in_path(http);
  auto name = parties::name_of_card(http.db(), card);
  auto address = parties::address_of_thread(card);
  return {std::move(card), std::move(name), std::move(address), std::nullopt};
}

bool is_looked_at(const Request& http) { return http.http().method == web::Method::get; }

}  // namespace

MailedRecord mailed_record(const Request& http) {
  if (!is_about_a_request(http)) return card_with_mails(http);
  auto request = requests::visible_request(http.db(), http.person(), http.in_path("number"));
  // What is done to a mail leads back to the page as it was looked at.
  auto address = is_looked_at(http) ? request.address() : requests::address_here(http, request);
  return {request.ref(), request.number, std::move(address), request};
}

MailedRecord mailed_record(const Request& http, Right right) {
  auto record = mailed_record(http);
  if (record.request)
    requests::require(http.person(), right, *record.request);
  else
    require(may(http.person(), right), right);
  return record;
}

}  // namespace relais::intake

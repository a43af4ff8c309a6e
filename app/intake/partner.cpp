#include "intake/partner.h"

#include "client_file/card_mail.h"
#include "requests/partner_news.h"

namespace relais::intake {
namespace {

void tell_on_card(Transaction& tx, const Place& place, Id<conversations::Message> mail, notices::NoticeKind kind,
                  const Settings& settings, const Actor& by) {
  const auto exchange = conversations::exchange(tx, *place.exchange);
  if (exchange) client_file::tell_writers(tx, *exchange, mail, kind, settings, by);
}

}  // namespace

void tell_of_partner(Transaction& tx, const Place& place, Id<conversations::Message> mail, const Settings& settings,
                     const Actor& by) {
  if (const auto request = place.request())
    return requests::partner_wrote(tx, {*request, *place.exchange, mail}, settings, by);
  tell_on_card(tx, place, mail, notices::NoticeKind::mail_came, settings, by);
}

void tell_of_held_partner(Transaction& tx, const Place& place, Id<conversations::Message> mail,
                          const Settings& settings) {
  if (const auto request = place.request())
    return requests::tell_of_held_partner(tx, {*request, *place.exchange, mail}, settings);
  tell_on_card(tx, place, mail, notices::NoticeKind::mail_waits, settings, {});
}

}  // namespace relais::intake

#include "exchange_routes.h"

#include "client_file/card_draft_handlers.h"
#include "client_file/card_mail_handlers.h"
#include "intake/held_mail_handlers.h"
#include "intake/raw_mail_handlers.h"
#include "requests/exchange_handlers.h"
#include "requests/recipient_candidates.h"
#include "requests/sent_files.h"
#include "route_words.h"

namespace relais {
namespace {

using namespace route_words;

constexpr web::BodyRules mail_form{web::BodyKind::form, requests::most_sent + 6'000'000};

const Route all[] = {
    {get, "/recipient-candidates", Right::comment, requests::show_recipient_candidates},
    {post, "/requests/:number/exchanges", Right::comment, requests::create_exchange, mail_form, by_itself},
    {post, "/requests/:number/exchanges/:exchange/mails", Right::comment, requests::create_exchange_mail, mail_form,
     by_itself},
    {remove, "/requests/:number/exchanges/:exchange/mails/:mail", Right::comment, requests::destroy_exchange_mail,
     form},

    {post, "/contacts/:contact/drafts", Right::comment, client_file::create_card_draft, form},
    {remove, "/contacts/:contact/drafts", Right::comment, client_file::destroy_card_draft, form},
    {post, "/contacts/:contact/exchanges", Right::comment, client_file::create_card_exchange, mail_form, by_itself},
    {post, "/contacts/:contact/exchanges/:exchange/mails", Right::comment, client_file::create_card_exchange_mail,
     mail_form, by_itself},
    {remove, "/contacts/:contact/exchanges/:exchange/mails/:mail", Right::comment,
     client_file::destroy_card_exchange_mail, form},
    {post, "/contacts/:contact/deliveries/:delivery/retry", Right::comment, client_file::create_card_mail_retry, form},
    {get, "/contacts/:contact/attachments/:attachment", Right::see_parties, client_file::show_card_attachment},
    {get, "/contacts/:contact/mails/:mail/raw", Right::see_parties, intake::show_raw_mail},
    {get, "/contacts/:contact/mails/:mail/html", Right::see_parties, intake::show_mail_html},
    {remove, "/contacts/:contact/mails/:mail/hold", Right::accept_mail, intake::destroy_hold, form},
    {post, "/contacts/:contact/mails/:mail/turning-away", Right::accept_mail, intake::create_turning_away, form},

    {post, "/parties/:party/drafts", Right::comment, client_file::create_card_draft, form},
    {remove, "/parties/:party/drafts", Right::comment, client_file::destroy_card_draft, form},
    {post, "/parties/:party/exchanges", Right::comment, client_file::create_card_exchange, mail_form, by_itself},
    {post, "/parties/:party/exchanges/:exchange/mails", Right::comment, client_file::create_card_exchange_mail,
     mail_form, by_itself},
    {remove, "/parties/:party/exchanges/:exchange/mails/:mail", Right::comment, client_file::destroy_card_exchange_mail,
     form},
    {post, "/parties/:party/deliveries/:delivery/retry", Right::comment, client_file::create_card_mail_retry, form},
    {get, "/parties/:party/attachments/:attachment", Right::see_parties, client_file::show_card_attachment},
    {get, "/parties/:party/mails/:mail/raw", Right::see_parties, intake::show_raw_mail},
    {get, "/parties/:party/mails/:mail/html", Right::see_parties, intake::show_mail_html},
    {remove, "/parties/:party/mails/:mail/hold", Right::accept_mail, intake::destroy_hold, form},
    {post, "/parties/:party/mails/:mail/turning-away", Right::accept_mail, intake::create_turning_away, form},
};

}  // namespace

std::span<const Route> exchange_routes() { return all; }

}  // namespace relais

#include "exchange_routes.h"

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
};

}  // namespace

std::span<const Route> exchange_routes() { return all; }

}  // namespace relais

// What every address takes and gives, told by its subject.
#include "about/about_handlers.h"
#include "account/addresses.h"
#include "answer_templates/addresses.h"
#include "automatic_texts/addresses.h"
#include "client_file/addresses.h"
#include "client_file/card_addresses.h"
#include "client_file/duplicate_addresses.h"
#include "client_file/list_addresses.h"
#include "client_file/postcode_candidates.h"
#include "files/addresses.h"
#include "health/addresses.h"
#include "home/addresses.h"
#include "imports/imports_handlers.h"
#include "intake/addresses.h"
#include "intake/mail_addresses.h"
#include "interface/addresses.h"
#include "lists/addresses.h"
#include "live/addresses.h"
#include "mailboxes/addresses.h"
#include "messages/addresses.h"
#include "people/addresses.h"
#include "people/team_addresses.h"
#include "presence/addresses.h"
#include "privacy/addresses.h"
#include "requests/act_addresses.h"
#include "requests/addresses.h"
#include "requests/selection_addresses.h"
#include "requests/types/type_addresses.h"
#include "search/addresses.h"
#include "webhooks/addresses.h"

namespace relais {

const std::vector<DescribedSubject>& descriptions() {
  static const std::vector<DescribedSubject> all{home::addresses(),
                                                 requests::addresses(),
                                                 search::addresses(),
                                                 requests::act_addresses(),
                                                 requests::selection_addresses(),
                                                 client_file::addresses(),
                                                 client_file::postcode_addresses(),
                                                 imports::addresses(),
                                                 lists::addresses(),
                                                 client_file::card_addresses(),
                                                 client_file::card_mail_addresses(),
                                                 client_file::list_addresses(),
                                                 client_file::duplicate_addresses(),
                                                 privacy::addresses(),
                                                 intake::mail_addresses(),
                                                 intake::addresses(),
                                                 messages::addresses(),
                                                 account::addresses(),
                                                 about::addresses(),
                                                 files::addresses(),
                                                 mailboxes::addresses(),
                                                 requests::type_addresses(),
                                                 answer_templates::addresses(),
                                                 automatic_texts::addresses(),
                                                 people::addresses(),
                                                 people::team_addresses(),
                                                 webhooks::addresses(),
                                                 live::addresses(),
                                                 presence::addresses(),
                                                 interface::addresses(),
                                                 health::addresses()};
  return all;
}

}  // namespace relais

#include "jobs.h"

#include "conversations/delivery.h"
#include "files/upload_expiry.h"
#include "intake/handling.h"
#include "mailboxes/trial.h"
#include "messages/daily_mail.h"
#include "requests/reminding.h"
#include "requests/resolution.h"
#include "requests/waiting.h"
#include "search/backlog.h"

namespace relais {

JobKinds jobs_of_our_own(const Services& services) {
  JobKinds kinds;
  intake::add_intake_jobs(kinds, services);
  messages::add_message_jobs(kinds, services.settings);
  requests::add_waiting_jobs(kinds);
  requests::add_closing_jobs(kinds, services.settings);
  requests::add_reminding_jobs(kinds, services.settings);
  search::add_search_jobs(kinds);
  return kinds;
}

JobKinds jobs_for_others(const Services& services) {
  JobKinds kinds;
  conversations::add_delivery_jobs(kinds, services);
  files::add_upload_jobs(kinds, services);
  mailboxes::add_mailbox_jobs(kinds, services);
  return kinds;
}

}  // namespace relais

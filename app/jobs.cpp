#include "jobs.h"

#include "client_file/export_file.h"
#include "conversations/delivery.h"
#include "drafts/forgetting.h"
#include "files/blob_sweep.h"
#include "files/upload_expiry.h"
#include "imports/importing.h"
#include "intake/handling.h"
#include "mailboxes/trial.h"
#include "messages/daily_mail.h"
#include "privacy/jobs.h"
#include "requests/reminding.h"
#include "requests/resolution.h"
#include "requests/waiting.h"
#include "rules.h"
#include "search/backlog.h"
#include "webhooks/planning.h"
#include "webhooks/sending.h"

namespace relais {

JobKinds jobs_of_our_own(const Services& services) {
  JobKinds kinds;
  intake::add_intake_jobs(kinds, services);
  imports::add_import_jobs(kinds, services);
  messages::add_message_jobs(kinds, services.settings);
  drafts::add_draft_jobs(kinds, services.settings);
  requests::add_waiting_jobs(kinds);
  requests::add_closing_jobs(kinds, services.settings);
  requests::add_reminding_jobs(kinds, services.settings);
  search::add_search_jobs(kinds);
  privacy::add_privacy_jobs(kinds);
  webhooks::add_planning_jobs(kinds);
  webhooks::add_forgetting_jobs(kinds, services.settings);
  return kinds;
}

JobKinds jobs_for_others(const Services& services) {
  JobKinds kinds;
  conversations::add_delivery_jobs(kinds, services);
  files::add_upload_jobs(kinds, services);
  files::add_sweep_jobs(kinds, services, all_rules().blobs);
  client_file::add_export_jobs(kinds, services);
  mailboxes::add_mailbox_jobs(kinds, services);
  return kinds;
}

JobKinds jobs_for_webhooks(const Services& services) {
  JobKinds kinds;
  webhooks::add_sending_jobs(kinds, services);
  return kinds;
}

}  // namespace relais

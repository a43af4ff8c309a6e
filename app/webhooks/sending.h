// Brings each webhook what it is to be told: one after the other for one webhook, tried with growing delays for three
// days, and by threads of their own, so that a slow receiver holds up nobody else. Never not sent: after a crash
// between the answer and our record of it, it is sent again under the same identity.
#pragma once

#include "dispatch/services.h"
#include "lib/jobs/job.h"
#include "webhooks/webhook.h"

namespace relais::webhooks {

void ask_to_send(Transaction& tx, Id<Webhook> webhook);

void add_sending_jobs(JobKinds& kinds, const Services& services);

// Old deliveries are forgotten.
void add_forgetting_jobs(JobKinds& kinds, const Settings& settings);

}  // namespace relais::webhooks

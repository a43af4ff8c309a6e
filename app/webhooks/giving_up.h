// A webhook that nobody hears any more is switched off, and its administrators are told by mail.
#pragma once

#include "webhooks/webhook.h"

namespace relais::webhooks {

void give_up(Transaction& tx, const Webhook& webhook, PauseReason why);

}  // namespace relais::webhooks

// What an administrator types of a webhook, and what is wrong with it.
#pragma once

#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "dispatch/request.h"
#include "settings/webhook_limits.h"
#include "webhooks/webhook.h"

namespace relais::webhooks {

// All but the trial, which is for whoever asks for it.
Options topics_on_offer();

WebhookSettings read_form(const Request& http, const Options& topics);
Mistakes mistakes_in(const WebhookSettings& typed, const Options& topics, const WebhookLimits& limits);

}  // namespace relais::webhooks

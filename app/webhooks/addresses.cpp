#include "webhooks/addresses.h"

#include "people/once_page.h"
#include "webhooks/pages.h"
#include "webhooks/webhooks_handlers.h"

namespace relais::webhooks {

DescribedSubject addresses() {
  const auto one = gives<WebhookPage>("Webhook");
  const auto secret = makes<people::OncePage>("Secret");
  const std::vector<Input> taken{takes::text("name"), takes::text("address", "https://…, where it listens."),
                                 takes::some_of<Topic>("topics", "What it is told of."), takes::seen()};
  return {"Webhooks",
          {{index_webhooks, "The programs that are told what happens", {}, gives<WebhooksPage>("Webhooks")},
           {new_webhook, "The form for a webhook", {}, shows()},
           {create_webhook, "Add a webhook; its secret is told this once", taken, secret},
           {show_webhook, "One webhook, with what it was told lately", {}, one},
           {edit_webhook, "The form of a webhook", {}, shows()},
           {update_webhook, "Change a webhook; what is not sent stays", taken, one},
           {destroy_webhook, "Remove a webhook, with what it was told", {}, leads_on()},
           {create_pause, "Switch a webhook off", {}, one},
           {destroy_pause, "Switch a webhook on again", {}, one},
           {create_secret, "Give a webhook a new secret; the old one ends", {}, secret},
           {create_webhook_trial, "Send a trial", {}, one},
           {create_sending, "Send once more, under the same identity", {}, one}}};
}

}  // namespace relais::webhooks

#include "webhooks/webhooks_handlers.h"

#include "dispatch/edited_fields.h"
#include "layout/frame_of.h"
#include "people/once_page.h"
#include "webhooks/form.h"
#include "webhooks/outage.h"
#include "webhooks/pages.h"
#include "webhooks/sending.h"
#include "webhooks/signature.h"

namespace relais::webhooks {
namespace {

Webhook webhook_in_path(const Request& http) {
  auto found = find(http.db(), http.id_in_path<Webhook>("webhook"));
  if (!found) throw NotFound();
  return *std::move(found);
}

WebhookLimits limits_of(const Request& http) { return WebhookLimits::load(http.settings().data); }

Response kept(const Request& http, const Webhook& webhook, std::string_view words) {
  if (http.wants_json()) return page(webhook_page(http, webhook.id));
  return see_other(webhook.path(), words);
}

Response shown_once(const Request& http, Id<Webhook> id) {
  const auto webhook = find(http.db(), id).value();
  people::OncePage once;
  once.frame = frame_of(http, std::string{t("Secret of the webhook")}, "/webhooks", "");
  once.name = webhook.settings.name;
  once.back = webhook.path();
  once.label = t("Secret");
  once.secret = shown(webhook.secret);
  once.words = t("The other program needs it to see that a message comes from us. A new one can be made at any time.");
  return page(std::move(once), Status::created).with("Cache-Control", "no-store").with("Location", webhook.path());
}

// Nothing leaves while it is switched off.
Response sent_soon(const Request& http, const Webhook& webhook) {
  if (webhook.pause) {
    return page(webhook_page(http, webhook.id, {{"pause", std::string{t("Switch it on first.")}}}),
                Status::unprocessable);
  }
  try_at_once(http.tx(), webhook.id);
  ask_to_send(http.tx(), webhook.id);
  return kept(http, webhook, t("It is on its way: this page shows the answer by itself."));
}

}  // namespace

Response index_webhooks(Request& http) { return page(webhooks_page(http)); }

Response new_webhook(Request& http) { return page(webhook_form_page(http, nullptr)); }

Response create_webhook(Request& http) {
  auto form = webhook_form_page(http, nullptr);
  form.typed = read_form(http, form.topics);
  form.mistakes = mistakes_in(form.typed, form.topics, limits_of(http));
  if (!form.mistakes.empty()) return page(std::move(form), Status::unprocessable);
  return shown_once(http, add(http.tx(), form.typed, http.person()));
}

Response show_webhook(Request& http) { return page(webhook_page(http, webhook_in_path(http).id)); }

Response edit_webhook(Request& http) {
  const auto webhook = webhook_in_path(http);
  return page(webhook_form_page(http, &webhook));
}

Response update_webhook(Request& http) {
  const auto webhook = webhook_in_path(http);
  auto form = webhook_form_page(http, &webhook);
  const std::vector<EditedField<WebhookSettings>> edited{
      {"name", t("Name"), &WebhookSettings::name, as_typed},
      {"address", t("Address"), &WebhookSettings::address, as_typed},
      {"topics", t("Is told when"), &WebhookSettings::topics,
       [&](const std::string& topics) { return labels_of(form.topics, topics); }}};
  const auto check = [&](const auto& typed) { return mistakes_in(typed, form.topics, limits_of(http)); };
  const auto typed = read_form(http, form.topics);
  if (auto refusal = sent_back(http, webhook.ref(), form, typed, edited, check)) return *std::move(refusal);
  change(http.tx(), webhook, form.typed, http.person());
  return kept(http, webhook, t("The webhook is kept."));
}

Response destroy_webhook(Request& http) {
  const auto webhook = webhook_in_path(http);
  remove(http.tx(), webhook, http.person());
  return see_other("/webhooks", t("“{name}” is told nothing any more.", {{"name", webhook.settings.name}}));
}

Response create_pause(Request& http) {
  const auto webhook = webhook_in_path(http);
  pause(http.tx(), webhook, PauseReason::asked, http.person());
  return kept(http, webhook, t("Switched off: what happens from now on is not told."));
}

Response destroy_pause(Request& http) {
  const auto webhook = webhook_in_path(http);
  resume(http.tx(), webhook, http.person());
  return kept(http, webhook, t("Switched on: what waited is sent now."));
}

Response create_secret(Request& http) {
  const auto webhook = webhook_in_path(http);
  change_secret(http.tx(), webhook, http.person());
  return shown_once(http, webhook.id);
}

Response create_webhook_trial(Request& http) {
  const auto webhook = webhook_in_path(http);
  if (!webhook.pause) add_trial(http.tx(), webhook);
  return sent_soon(http, webhook);
}

Response create_sending(Request& http) {
  const auto webhook = webhook_in_path(http);
  const auto delivery = delivery_of(http.db(), webhook.id, http.id_in_path<Delivery>("delivery"));
  if (!delivery) throw NotFound();
  if (!webhook.pause) send_again(http.tx(), *delivery);
  return sent_soon(http, webhook);
}

}  // namespace relais::webhooks

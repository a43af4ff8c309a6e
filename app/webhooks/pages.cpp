#include "webhooks/pages.h"

#include <algorithm>

#include "layout/frame_of.h"
#include "lib/time/clock.h"
#include "webhooks/form.h"

namespace relais::webhooks {
namespace {

constexpr int most_shown = 50;

std::string_view title_of(std::string_view kind) {
  if (kind == "added") return t("Added");
  if (kind == "removed") return t("Removed");
  if (kind == "paused") return t("Switched off");
  if (kind == "resumed") return t("Switched on");
  if (kind == "secret_changed") return t("New secret");
  return t("Changed");
}

std::string_view field_of(std::string_view field) {
  if (field == "name") return t("Name");
  if (field == "address") return t("Address");
  if (field == "keeper") return t("Sees what this person sees");
  if (field == "pause") return t("Why");
  return t("Is told when");
}

std::string value_of(std::string_view field, const std::string& value) {
  if (field == "topics") return labels_of(topics_on_offer(), value);
  const auto why = field == "pause" ? named<PauseReason>(value) : std::nullopt;
  return why ? std::string{filter_label(*why)} : value;
}

const HistoryWords words{title_of, field_of, value_of};

std::optional<Delivery> last_of(Reads& db, Id<Webhook> id) {
  auto newest = newest_deliveries(db, id, 1);
  return newest.empty() ? std::nullopt : std::optional{std::move(newest.front())};
}

}  // namespace

WebhooksPage webhooks_page(const Request& http) {
  WebhooksPage page;
  page.frame = frame_of(http, std::string{t("Webhooks")}, "/webhooks", "webhook");
  for (auto& webhook : all(http.db())) {
    const auto id = webhook.id;
    page.lines.push_back({std::move(webhook), count_waiting(http.db(), id), last_of(http.db(), id)});
  }
  page.now = now();
  return page;
}

WebhookPage webhook_page(const Request& http, Id<Webhook> id, Mistakes mistakes) {
  WebhookPage page;
  page.webhook = find(http.db(), id).value();
  page.frame = frame_of(http, page.webhook.settings.name, "/webhooks", fmt::format("webhook/{}", id.value));
  for (const auto topic : page.webhook.wanted()) page.topics.emplace_back(filter_label(topic));
  page.hears_notes = std::ranges::count(page.webhook.wanted(), Topic::note_written) > 0;
  page.outage = outage_of(http.db(), id);
  page.waiting = count_waiting(http.db(), id);
  page.deliveries = newest_deliveries(http.db(), id, most_shown);
  page.days_kept = WebhookLimits::load(http.settings().data).days_of_webhook_deliveries;
  page.history = history_of(http.db(), page.webhook.ref(), words);
  page.mistakes = std::move(mistakes);
  page.now = now();
  return page;
}

WebhookFormPage webhook_form_page(const Request& http, const Webhook* existing) {
  WebhookFormPage page;
  page.frame = frame_of(http, std::string{existing ? t("Change a webhook") : t("New webhook")}, "/webhooks", "");
  page.action = page.back = existing ? existing->path() : "/webhooks";
  page.back_name = existing ? existing->settings.name : std::string{t("Webhooks")};
  page.topics = topics_on_offer();
  page.is_new = !existing;
  if (existing) page.typed = page.seen = existing->settings;
  return page;
}

}  // namespace relais::webhooks

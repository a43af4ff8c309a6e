// Where webhooks are kept, and where one sees how it goes.
#pragma once

#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "dispatch/options.h"
#include "dispatch/request.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "people/history.h"
#include "webhooks/delivery.h"
#include "webhooks/outage.h"

namespace relais::webhooks {

struct WebhookLine {
  Webhook webhook;
  std::int64_t waiting = 0;
  std::optional<Delivery> last;
};

struct WebhooksPage {
  Frame frame;
  std::vector<WebhookLine> lines;
  Timestamp now;
};

struct WebhookPage {
  Frame frame;
  Webhook webhook;
  std::vector<std::string> topics;  // in words
  bool hears_notes = false;
  std::optional<Outage> outage;
  std::int64_t waiting = 0;
  std::vector<Delivery> deliveries;
  int days_kept = 0;
  History history;
  Mistakes mistakes;
  Timestamp now;
};

struct WebhookFormPage {
  Frame frame;
  std::string action;
  WebhookSettings typed;
  WebhookSettings seen;
  Options topics;
  bool is_new = false;
  Mistakes mistakes;
  Conflicts conflicts;
  std::string changed_by;
  std::string back = "/webhooks";
  std::string back_name;
};

WebhooksPage webhooks_page(const Request& http);
WebhookPage webhook_page(const Request& http, Id<Webhook> id, Mistakes mistakes = {});
// Of a new one where there is none.
WebhookFormPage webhook_form_page(const Request& http, const Webhook* existing);

void render(HtmlWriter& out, const WebhooksPage& page);     // views/webhooks_page.html
void render(HtmlWriter& out, const WebhookPage& page);      // views/webhook_page.html
void render(HtmlWriter& out, const WebhookFormPage& page);  // views/webhook_form_page.html
void write_json(JsonWriter& out, const WebhooksPage& page);
void write_json(JsonWriter& out, const WebhookPage& page);

}  // namespace relais::webhooks

#include "webhooks/pages.h"

namespace relais::webhooks {
namespace {

void write_fields(JsonWriter& out, const Webhook& webhook) {
  out.field("id", webhook.id.value).field("name", webhook.settings.name).field("address", webhook.settings.address);
  out.list("topics", webhook.wanted()).field("sees_what_is_seen_by", webhook.keeper_name);
  out.object("pause", webhook.pause, [](JsonWriter& inner, const Pause& pause) {
    inner.begin_object().field("why", pause.why).field("at", pause.at).end_object();
  });
}

void write_attempt(JsonWriter& out, const Attempt& attempt) {
  out.begin_object().field("begun_at", attempt.begun_at).field("ended_at", attempt.ended_at);
  out.field("status", attempt.status).field("milliseconds", attempt.milliseconds());
  out.field("answer", attempt.answer).field("trouble", attempt.trouble).end_object();
}

void write_delivery(JsonWriter& out, const Delivery& delivery) {
  out.begin_object().field("id", delivery.id.value).field("webhook_id", delivery.identity);
  out.field("type", delivery.topic).field("state", delivery.state).field("asked_at", delivery.asked_at);
  out.field("due_at", delivery.due_at).list("attempts", delivery.attempts, write_attempt).end_object();
}

}  // namespace

void write_json(JsonWriter& out, const WebhooksPage& page) {
  out.begin_object().list("webhooks", page.lines, [](JsonWriter& row, const WebhookLine& line) {
    row.begin_object();
    write_fields(row, line.webhook);
    row.field("waiting", line.waiting).end_object();
  });
  out.end_object();
}

void write_json(JsonWriter& out, const WebhookPage& page) {
  out.begin_object();
  write_fields(out, page.webhook);
  out.object("outage", page.outage, [](JsonWriter& inner, const Outage& outage) {
    inner.begin_object().field("since", outage.since).field("next_try_at", outage.next_try_at).end_object();
  });
  out.field("waiting", page.waiting).list("deliveries", page.deliveries, write_delivery).key("history");
  write_json(out, page.history);
  out.end_object();
}

}  // namespace relais::webhooks

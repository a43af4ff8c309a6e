#include "conversations/entry.h"

#include <cmath>

#include "lib/text/translation.h"
#include "lib/time/format.h"

namespace relais::conversations {
namespace {

void write_json(JsonWriter& out, const Correspondent& person) {
  out.begin_object().field("name", person.name).field("email", person.email).end_object();
}

void write_json(JsonWriter& out, const EntryRecipient& recipient) {
  out.begin_object()
      .field("name", recipient.name)
      .field("email", recipient.email)
      .field("delivery", recipient.delivery);
  out.field("words", recipient.words).perhaps("retry_url", if_said(recipient.retry_url)).end_object();
}

void write_json(JsonWriter& out, const EntryAttachment& attachment) {
  out.begin_object().field("name", attachment.name).field("size", attachment.size).field("type", attachment.type);
  out.field("url", attachment.url).end_object();
}

void write_json(JsonWriter& out, const EntryExchange& exchange) {
  out.begin_object().field("id", exchange.id).field("subject", exchange.subject).field("with", exchange.with);
  out.end_object();
}

void write_json(JsonWriter& out, const Entry& entry) {
  out.begin_object().field("id", entry.id).field("kind", entry.kind).field("automatic", entry.automatic);
  out.field("held", entry.held()).field("at", entry.at);
  out.key("from");
  write_json(out, entry.from);
  const auto as_json = [](JsonWriter& inner, const auto& part) { write_json(inner, part); };
  out.list("to", entry.to, as_json).field("subject", entry.subject).field("text", entry.text);
  out.perhaps("html", if_said(entry.html));
  out.perhaps(only_if(entry.kind == EntryKind::work_note, entry.mentions),
              [](JsonWriter& note, const auto& names) { note.list("mentions", names); });
  out.list("attachments", entry.attachments, as_json);
  out.perhaps("held_because", only_if(entry.held(), entry.held_because));
  out.perhaps("unproven", if_said(entry.unproven)).perhaps("is_cut", only_if(entry.is_cut, true));
  out.perhaps("raw_url", if_said(entry.raw_url)).perhaps("trace_url", if_said(entry.trace_url));
  out.perhaps("taking_back_url", if_said(entry.taking_back_url));
  out.perhaps("taken_back", only_if(entry.taken_back, true)).perhaps("html_url", if_said(entry.html_url));
  out.perhaps(entry.exchange, [](JsonWriter& inner, const EntryExchange& exchange) {
    inner.key("exchange");
    write_json(inner, exchange);
  });
  out.end_object();
}

}  // namespace

std::string EntryExchange::title() const {
  return with.empty() ? std::string{t("Exchange")} : t("Exchange with {names}", {{"names", with}});
}

std::string_view filter_label(DeliveryState state) {
  switch (state) {
    case DeliveryState::queued: return t("on its way");
    case DeliveryState::deferred: return t("delayed");
    case DeliveryState::sent: return t("sent");
    case DeliveryState::bounced: return t("came back");
    case DeliveryState::failed: return t("not sent");
  }
  return {};
}

std::string filter_file_size(std::uint64_t bytes) {
  constexpr double kilo = 1000;
  const auto size = static_cast<double>(bytes);
  if (size < kilo) return tn("{count} byte", "{count} bytes", static_cast<std::int64_t>(bytes));
  if (size < kilo * kilo) return t("{size} kB", {{"size", fmt::format("{:.0f}", std::ceil(size / kilo))}});
  auto size_in_mega = fmt::format("{:.1f}", size / (kilo * kilo));
  if (current_language() != Language::en) std::replace(size_in_mega.begin(), size_in_mega.end(), '.', ',');
  return t("{size} MB", {{"size", size_in_mega}});
}

std::string filter_message_number(std::string_view id) { return std::string{id.substr(1)}; }

void write_json(JsonWriter& out, const std::vector<Entry>& thread) {
  out.elements(thread, [](JsonWriter& row, const Entry& entry) { write_json(row, entry); });
}

std::string address_in_thread(const std::string& thread, std::string_view place) {
  // All that happened stands there in any case.
  if (!place.starts_with('m')) return place.empty() ? thread : fmt::format("{}#{}", thread, place);
  return fmt::format("{}{}message={}#{}", thread, thread.find('?') == std::string::npos ? '?' : '&', place.substr(1),
                     place);
}

}  // namespace relais::conversations

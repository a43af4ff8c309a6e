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
  out.field("words", recipient.words);
  if (!recipient.retry_url.empty()) out.field("retry_url", recipient.retry_url);
  out.end_object();
}

void write_json(JsonWriter& out, const EntryAttachment& attachment) {
  out.begin_object().field("name", attachment.name).field("size", attachment.size).field("type", attachment.type);
  out.field("url", attachment.url).end_object();
}

template <class T>
void write_list(JsonWriter& out, std::string_view name, const std::vector<T>& list) {
  out.key(name).begin_array();
  for (const auto& part : list) write_json(out, part);
  out.end_array();
}

void write_json(JsonWriter& out, const Entry& entry) {
  out.begin_object().field("id", entry.id).field("kind", entry.kind).field("automatic", entry.automatic);
  out.field("held", entry.held()).field("at", iso(entry.at));
  out.key("from");
  write_json(out, entry.from);
  write_list(out, "to", entry.to);
  out.field("subject", entry.subject).field("text", entry.text);
  if (entry.kind == EntryKind::work_note) {
    out.key("mentions").begin_array();
    for (const auto& name : entry.mentions) out.value(name);
    out.end_array();
  }
  write_list(out, "attachments", entry.attachments);
  if (entry.held()) out.field("held_because", entry.held_because);
  if (!entry.unproven.empty()) out.field("unproven", entry.unproven);
  if (entry.is_cut) out.field("is_cut", true);
  if (!entry.raw_url.empty()) out.field("raw_url", entry.raw_url).field("trace_url", entry.trace_url);
  if (!entry.taking_back_url.empty()) out.field("taking_back_url", entry.taking_back_url);
  if (entry.taken_back) out.field("taken_back", true);
  if (!entry.html_url.empty()) out.field("html_url", entry.html_url);
  out.end_object();
}

}  // namespace

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

void write_json(JsonWriter& out, const std::vector<Entry>& thread) {
  out.begin_array();
  for (const auto& entry : thread) write_json(out, entry);
  out.end_array();
}

}  // namespace relais::conversations

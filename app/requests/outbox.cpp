#include "requests/outbox.h"

#include <limits>

#include "lib/text/translation.h"
#include "lib/time/format.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::size_t parcels_a_page = 50;

// The condition on `delivery` is that of a partial index, word for word. SQLite keeps the order of a CROSS JOIN: it
// would begin with all messages of requests.
constexpr std::string_view select_parcels = R"sql(
  SELECT message_recipients.id, message_id, requests.number, requests.title, message_recipients.name, message_recipients.email,
         delivery, words, messages.from_name, messages.automatic, messages.said_at
    FROM message_recipients CROSS JOIN messages CROSS JOIN requests
   WHERE messages.id = message_recipients.message_id AND messages.record_kind = 'request' AND requests.id = messages.record_id
     AND {} AND message_recipients.id < $2 AND {}
   ORDER BY message_recipients.id DESC LIMIT $3
)sql";

std::string_view condition_of(OutboxTab tab) {
  switch (tab) {
    case OutboxTab::waiting: return "delivery IN ('queued', 'deferred')";
    case OutboxTab::undelivered: return "delivery IN ('bounced', 'failed') AND replaced_by IS NULL";
  }
  return "";
}

void write_json(JsonWriter& out, const Parcel& parcel) {
  out.begin_object().field("request", parcel.request).field("title", parcel.title);
  out.field("message", fmt::format("m{}", parcel.message)).field("automatic", parcel.automatic);
  out.field("from", parcel.author).field("name", parcel.to_name).field("email", parcel.to_email);
  out.field("delivery", parcel.delivery).field("words", parcel.words).field("at", parcel.at).end_object();
}

}  // namespace

std::string_view filter_label(OutboxTab tab) {
  switch (tab) {
    case OutboxTab::waiting: return t("Not left yet");
    case OutboxTab::undelivered: return t("Not arrived");
  }
  return {};
}

Parcel Parcel::from(Row& row) {
  Parcel parcel;
  parcel.copy = row.read<std::int64_t>();
  parcel.message = row.read<std::int64_t>();
  parcel.request = row.read<std::string>();
  parcel.title = row.read<std::string>();
  parcel.to_name = row.read<std::string>();
  parcel.to_email = row.read<std::string>();
  parcel.delivery = row.read<conversations::DeliveryState>();
  parcel.words = row.read<std::string>();
  parcel.author = row.read<std::string>();
  parcel.automatic = row.read<bool>();
  parcel.at = row.read<Timestamp>();
  return parcel;
}

Outbox outbox_of(Reads& db, const Person& person, OutboxTab tab, std::optional<std::int64_t> before) {
  const auto statement = kept(fmt::format(select_parcels, condition_of(tab), readable_by(person)));
  const auto most = static_cast<std::int64_t>(parcels_a_page + 1);
  Outbox outbox;
  outbox.parcels =
      db.all<Parcel>(statement, person.id, before.value_or(std::numeric_limits<std::int64_t>::max()), most);
  if (outbox.parcels.size() > parcels_a_page) {
    outbox.parcels.pop_back();
    outbox.before = outbox.parcels.back().copy;
  }
  return outbox;
}

void write_json(JsonWriter& out, const OutboxPage& page) {
  out.begin_object().field("show", page.tab);
  out.list("mails", page.parcels, [](JsonWriter& row, const Parcel& parcel) { write_json(row, parcel); });
  out.field("next", if_said(page.next)).end_object();
}

}  // namespace relais::requests

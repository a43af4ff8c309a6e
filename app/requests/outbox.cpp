#include "requests/outbox.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "conversations/entry.h"
#include "lib/text/translation.h"
#include "lib/time/format.h"
#include "parties/archival.h"
#include "people/right.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::size_t parcels_a_page = 50;

// The condition on `delivery` is that of a partial index, word for word. SQLite keeps the order of a CROSS JOIN: it
// would begin with all messages of requests.
constexpr std::string_view select_parcels = R"sql(
  SELECT message_recipients.id, message_id, requests.number, requests.title, message_recipients.name, message_recipients.email,
         delivery, words, messages.from_name, messages.automatic, messages.said_at, messages.record_kind, messages.record_id
    FROM message_recipients CROSS JOIN messages CROSS JOIN requests
   WHERE messages.id = message_recipients.message_id AND messages.record_kind = 'request' AND requests.id = messages.record_id
     AND {} AND message_recipients.id < $2 AND {}
   ORDER BY message_recipients.id DESC LIMIT $3
)sql";

constexpr std::string_view select_from_cards = R"sql(
  SELECT message_recipients.id, message_id, '', exchanges.subject, message_recipients.name, message_recipients.email,
         delivery, words, messages.from_name, messages.automatic, messages.said_at, messages.record_kind, messages.record_id
    FROM message_recipients CROSS JOIN messages CROSS JOIN exchanges
   WHERE messages.id = message_recipients.message_id AND messages.record_kind <> 'request' AND exchanges.id = messages.exchange_id
     AND {} AND message_recipients.id < $1
   ORDER BY message_recipients.id DESC LIMIT $2
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
  parcel.record = RecordRef::from(row);
  return parcel;
}

std::string Parcel::link() const {
  const auto thread = request.empty() ? parties::address_of_thread(record) : "/requests/" + request;
  return conversations::address_in_thread(thread, fmt::format("m{}", message));
}

std::vector<Parcel> newest_of(std::vector<Parcel> one, std::vector<Parcel> other, std::size_t most) {
  std::ranges::move(other, std::back_inserter(one));
  std::ranges::stable_sort(one, std::greater{}, &Parcel::copy);
  if (one.size() > most) one.resize(most);
  return one;
}

Outbox outbox_of(Reads& db, const Person& person, OutboxTab tab, std::optional<std::int64_t> before) {
  const auto statement = kept(fmt::format(select_parcels, condition_of(tab), readable_by(person)));
  const auto most = static_cast<std::int64_t>(parcels_a_page + 1);
  const auto below = before.value_or(std::numeric_limits<std::int64_t>::max());
  Outbox outbox;
  outbox.parcels = db.all<Parcel>(statement, person.id, below, most);
  if (relais::may(person, Right::see_parties)) {
    auto from_cards = db.all<Parcel>(kept(fmt::format(select_from_cards, condition_of(tab))), below, most);
    outbox.parcels = newest_of(std::move(outbox.parcels), std::move(from_cards), parcels_a_page + 1);
  }
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

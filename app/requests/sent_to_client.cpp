#include "requests/sent_to_client.h"

#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::string_view select_sent = R"sql(
  SELECT message_recipients.id, message_id, requests.number, requests.title, message_recipients.name, message_recipients.email,
         delivery, words, messages.from_name, messages.automatic, messages.said_at, messages.record_kind, messages.record_id
    FROM message_recipients
    JOIN messages ON messages.id = message_recipients.message_id
    JOIN requests ON requests.id = messages.record_id
   WHERE message_recipients.email_key IN ({}) AND delivery IS NOT NULL AND messages.record_kind = 'request' AND {}
   ORDER BY message_recipients.id DESC LIMIT 50
)sql";

// From cards, which everybody sees who sees this list.
constexpr std::string_view select_sent_from_cards = R"sql(
  SELECT message_recipients.id, message_id, '', exchanges.subject, message_recipients.name, message_recipients.email,
         delivery, words, messages.from_name, messages.automatic, messages.said_at, messages.record_kind, messages.record_id
    FROM message_recipients
    JOIN messages ON messages.id = message_recipients.message_id
    JOIN exchanges ON exchanges.id = messages.exchange_id
   WHERE message_recipients.email_key IN ({}) AND delivery IS NOT NULL AND messages.record_kind <> 'request'
     AND CAST($1 AS BIGINT) IS NOT NULL
   ORDER BY message_recipients.id DESC LIMIT 50
)sql";

constexpr std::size_t most_sent = 50;

constexpr std::string_view keys_of_party =
    "SELECT email_key FROM contacts WHERE party_id = $2 AND email_key <> ''"
    " UNION SELECT email_key FROM sites WHERE party_id = $2 AND email_key <> ''"
    " UNION SELECT email_key FROM parties WHERE id = $2 AND email_key <> ''";

constexpr std::string_view keys_of_contact = "SELECT email_key FROM contacts WHERE id = $2 AND email_key <> ''";

template <class T>
std::vector<Parcel> sent_to(Reads& db, const Person& person, Id<T> client, std::string_view keys) {
  auto from_requests = db.all<Parcel>(kept(fmt::format(select_sent, keys, readable_by(person))), person.id, client);
  auto from_cards = db.all<Parcel>(kept(fmt::format(select_sent_from_cards, keys)), person.id, client);
  return newest_of(std::move(from_requests), std::move(from_cards), most_sent);
}

}  // namespace

std::vector<Parcel> sent_to_client(Reads& db, const Person& person, Id<parties::Party> party) {
  return sent_to(db, person, party, keys_of_party);
}

std::vector<Parcel> sent_to_client(Reads& db, const Person& person, Id<parties::Contact> contact) {
  return sent_to(db, person, contact, keys_of_contact);
}

void write_sent(JsonWriter& out, const Parcel& parcel) {
  out.begin_object().field("request", parcel.request).field("title", parcel.title).field("from", parcel.author);
  out.field("automatic", parcel.automatic).field("name", parcel.to_name).field("email", parcel.to_email);
  out.field("delivery", parcel.delivery).field("words", parcel.words).field("at", parcel.at).end_object();
}

}  // namespace relais::requests

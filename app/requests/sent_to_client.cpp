#include "requests/sent_to_client.h"

#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::string_view select_sent = R"sql(
  SELECT message_recipients.id, message_id, requests.number, requests.title, message_recipients.name, message_recipients.email,
         delivery, words, messages.from_name, messages.automatic, messages.said_at
    FROM message_recipients
    JOIN messages ON messages.id = message_recipients.message_id
    JOIN requests ON requests.id = messages.record_id
   WHERE message_recipients.email_key IN ({}) AND delivery IS NOT NULL AND messages.record_kind = 'request' AND {}
   ORDER BY message_recipients.id DESC LIMIT 50
)sql";

constexpr std::string_view keys_of_party =
    "SELECT email_key FROM contacts WHERE party_id = $2 AND email_key <> ''"
    " UNION SELECT email_key FROM sites WHERE party_id = $2 AND email_key <> ''"
    " UNION SELECT email_key FROM parties WHERE id = $2 AND email_key <> ''";

constexpr std::string_view keys_of_contact = "SELECT email_key FROM contacts WHERE id = $2 AND email_key <> ''";

}  // namespace

std::vector<Parcel> sent_to_client(Reads& db, const Person& person, Id<parties::Party> party) {
  return db.all<Parcel>(kept(fmt::format(select_sent, keys_of_party, readable_by(person))), person.id, party);
}

std::vector<Parcel> sent_to_client(Reads& db, const Person& person, Id<parties::Contact> contact) {
  return db.all<Parcel>(kept(fmt::format(select_sent, keys_of_contact, readable_by(person))), person.id, contact);
}

void write_sent(JsonWriter& out, const Parcel& parcel) {
  out.begin_object().field("request", parcel.request).field("title", parcel.title).field("from", parcel.author);
  out.field("automatic", parcel.automatic).field("name", parcel.to_name).field("email", parcel.to_email);
  out.field("delivery", parcel.delivery).field("words", parcel.words).field("at", parcel.at).end_object();
}

}  // namespace relais::requests

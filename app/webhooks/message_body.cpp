#include "webhooks/message_body.h"

#include "conversations/entry.h"
#include "parties/contact_card.h"
#include "parties/party_card.h"
#include "people/right.h"
#include "requests/request_json.h"
#include "requests/visibility.h"

namespace relais::webhooks {
namespace {

using conversations::EntryKind;

constexpr Sql select_event = R"sql(
  SELECT id, record_kind, record_id, kind, by_person, on_behalf_of, at, changes FROM events WHERE id = $1
)sql";

constexpr Sql select_number = R"sql(
  SELECT number FROM requests WHERE id = $1
)sql";

// Neither what still waits to be let in, nor what was taken back, nor what a partner wrote or was written.
constexpr Sql select_message = R"sql(
  SELECT id, kind, from_name, from_email, subject, body, said_at, automatic
    FROM messages
   WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND taken_back_at IS NULL
     AND (exchange_id IS NULL OR kind = 'work_note')
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
)sql";

struct Said {
  std::int64_t id = 0;
  EntryKind kind = EntryKind::event;
  std::string from_name;
  std::string from_email;
  std::string subject;
  std::string body;
  Timestamp at;
  bool automatic = false;

  static Said from(Row& row) {
    return {row.read<std::int64_t>(), row.read<EntryKind>(),   row.read<std::string>(), row.read<std::string>(),
            row.read<std::string>(),  row.read<std::string>(), row.read<Timestamp>(),   row.read<bool>()};
  }
};

bool is_about_a_message(Topic topic) {
  return topic == Topic::message_received || topic == Topic::comment_sent || topic == Topic::note_written;
}

// A note goes out under its own name alone, to whoever asked for notes.
bool fits(Topic topic, EntryKind kind) {
  if (topic == Topic::message_received) return kind == EntryKind::mail_in;
  if (topic == Topic::note_written) return kind == EntryKind::work_note;
  return kind == EntryKind::comment || kind == EntryKind::mail_out;
}

void write_message(JsonWriter& out, const Said& said) {
  out.begin_object().field("id", said.id).field("kind", said.kind).field("automatic", said.automatic);
  out.field("at", said.at).key("from").begin_object().field("name", said.from_name);
  out.field("email", said.from_email).end_object();
  out.field("subject", said.subject).field("text", said.body).end_object();
}

bool write_request(Reads& db, JsonWriter& out, const Event& event, Topic topic, const Person& keeper) {
  const auto number = db.first<std::string>(select_number, event.record.id);
  const auto request = number ? requests::request_seen_by(db, keeper, *number) : std::nullopt;
  if (!request) return false;
  const auto message_id = is_about_a_message(topic) ? message_in(event) : std::nullopt;
  const auto said =
      message_id ? db.first<Said>(select_message, *message_id, event.record.kind, event.record.id) : std::nullopt;
  if (is_about_a_message(topic) && (!said || !fits(topic, said->kind))) return false;
  out.key("request").begin_object();
  requests::write_fields(out, *request);
  out.end_object();
  if (!said) return true;
  out.key("message");
  write_message(out, *said);
  return true;
}

// What colleagues keep to themselves about somebody stays here, as their notes do.
template <class Card>
bool write_card(JsonWriter& out, const Event& event, const std::optional<Card>& card,
                const std::vector<parties::CardField<Card>>& fields) {
  if (!card) return false;
  out.key(event.record.kind).begin_object().field("id", event.record.id);
  for (const auto& field : fields) {
    if (field.name != "private_note") out.field(field.name, (*card).*field.content);
  }
  out.end_object();
  return true;
}

bool write_data(Reads& db, JsonWriter& out, const Event& event, Topic topic, const Person& keeper) {
  const auto& [kind, id] = event.record;
  if (kind == "request") return write_request(db, out, event, topic, keeper);
  if (!may(keeper, Right::see_parties)) return false;
  if (kind == "party") return write_card(out, event, parties::party_card(db, {id}), parties::party_fields());
  return kind == "contact" && write_card(out, event, parties::contact_card(db, {id}), parties::contact_fields());
}

}  // namespace

std::optional<std::string> body_of(Reads& db, const Delivery& delivery, const Person& keeper) {
  std::string body;
  JsonWriter out{body};
  const auto begin = [&](Timestamp at) {
    out.begin_object().field("id", delivery.identity).field("type", delivery.topic).field("timestamp", at);
    out.key("data").begin_object();
  };
  if (!delivery.event) {
    begin(delivery.asked_at);
    out.end_object().end_object();
    return body;
  }
  const auto event = db.first<Event>(select_event, *delivery.event);
  if (!event) return std::nullopt;
  begin(event->at);
  if (!write_data(db, out, *event, delivery.topic, keeper)) return std::nullopt;
  out.end_object().end_object();
  return body;
}

}  // namespace relais::webhooks

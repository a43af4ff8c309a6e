#include "webhooks/message_body.h"

#include <algorithm>
#include <array>

#include "conversations/entry.h"
#include "conversations/exchange.h"
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

// Neither what still waits to be let in, nor what was taken back.
constexpr Sql select_message = R"sql(
  SELECT id, kind, from_name, from_email, subject, body, said_at, automatic, exchange_id
    FROM messages
   WHERE id = $1 AND record_kind = $2 AND record_id = $3 AND taken_back_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM message_holds WHERE message_id = messages.id)
)sql";

// The answer that was written at the moment of an event, where it never left.
constexpr Sql select_answer_taken_back = R"sql(
  SELECT 1 FROM messages
   WHERE record_kind = $1 AND record_id = $2 AND kind = 'comment' AND author_id = $3 AND said_at = $4
     AND taken_back_at IS NOT NULL
   LIMIT 1
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
  std::optional<Id<conversations::Exchange>> exchange;

  static Said from(Row& row) {
    Said said;
    said.id = row.read<std::int64_t>();
    said.kind = row.read<EntryKind>();
    said.from_name = row.read<std::string>();
    said.from_email = row.read<std::string>();
    said.subject = row.read<std::string>();
    said.body = row.read<std::string>();
    said.at = row.read<Timestamp>();
    said.automatic = row.read<bool>();
    said.exchange = row.read<std::optional<Id<conversations::Exchange>>>();
    return said;
  }
};

struct Holding {
  Topic topic;
  EntryKind kind;
  // Either way where nothing is said.
  std::optional<bool> in_exchange;
};

// What each name may hold: a note goes out under its own alone, and so does what is exchanged with a partner.
constexpr std::array holdings{Holding{Topic::message_received, EntryKind::mail_in, false},
                              Holding{Topic::comment_sent, EntryKind::comment, false},
                              Holding{Topic::comment_sent, EntryKind::mail_out, false},
                              Holding{Topic::note_written, EntryKind::work_note, {}},
                              Holding{Topic::exchange_sent, EntryKind::mail_out, true},
                              Holding{Topic::exchange_received, EntryKind::partner_mail, true},
                              Holding{Topic::exchange_quoted, EntryKind::partner_mail, true}};

bool is_about_a_message(Topic topic) {
  return std::ranges::any_of(holdings, [&](const Holding& one) { return one.topic == topic; });
}

bool fits(Topic topic, const Said& said) {
  return std::ranges::any_of(holdings, [&](const Holding& one) {
    return one.topic == topic && one.kind == said.kind &&
           one.in_exchange.value_or(said.exchange.has_value()) == said.exchange.has_value();
  });
}

void write_message(JsonWriter& out, const Said& said) {
  out.begin_object().field("id", said.id).field("kind", said.kind).field("automatic", said.automatic);
  out.field("at", said.at).key("from").begin_object().field("name", said.from_name);
  out.field("email", said.from_email).end_object();
  out.field("subject", said.subject).field("text", said.body).end_object();
}

void write_exchange(Reads& db, JsonWriter& out, Id<conversations::Exchange> id) {
  out.key("exchange").begin_object().field("id", id.value);
  if (const auto exchange = conversations::exchange(db, id)) out.field("subject", exchange->subject);
  out.list("with", conversations::correspondents_of(db, id),
           [](JsonWriter& row, const conversations::Correspondent& who) {
             row.begin_object().field("name", who.name).field("email", who.email).end_object();
           });
  out.end_object();
}

// True where such a topic is about none.
bool write_what_was_said(Reads& db, JsonWriter& out, const Event& event, Topic topic) {
  if (!is_about_a_message(topic)) return true;
  const auto id = message_in(event);
  const auto said = id ? db.first<Said>(select_message, *id, event.record.kind, event.record.id) : std::nullopt;
  if (!said || !fits(topic, *said)) return false;
  if (topic == Topic::exchange_quoted &&
      db.first<int>(select_answer_taken_back, event.record.kind, event.record.id, event.by.person, event.at))
    return false;
  if (said->exchange && topic != Topic::note_written) write_exchange(db, out, *said->exchange);
  out.key("message");
  write_message(out, *said);
  return true;
}

bool write_request(Reads& db, JsonWriter& out, const Event& event, const Person& keeper) {
  const auto number = db.first<std::string>(select_number, event.record.id);
  const auto request = number ? requests::request_seen_by(db, keeper, *number) : std::nullopt;
  if (!request) return false;
  out.key("request").begin_object();
  requests::write_fields(out, *request);
  out.end_object();
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

bool write_record(Reads& db, JsonWriter& out, const Event& event, const Person& keeper) {
  const auto& [kind, id] = event.record;
  if (kind == "request") return write_request(db, out, event, keeper);
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
  if (!write_record(db, out, *event, keeper) || !write_what_was_said(db, out, *event, delivery.topic))
    return std::nullopt;
  out.end_object().end_object();
  return body;
}

}  // namespace relais::webhooks

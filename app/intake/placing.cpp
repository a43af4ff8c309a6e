#include "intake/placing.h"

#include "conversations/reply_token.h"
#include "lib/mail/address.h"
#include "lib/mail/subject.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "requests/links.h"
#include "requests/number.h"

namespace relais::intake {
namespace {

constexpr std::size_t longest_title = 200;

std::optional<Place> by_token(Reads& db, const Incoming& incoming) {
  const auto token = mail::plus_part(incoming.raw.recipient);
  if (token.empty()) return std::nullopt;
  const auto tokens = conversations::ReplyTokens::existing(db);
  const auto address = tokens ? tokens->meant_by(token) : std::nullopt;
  if (!address) return std::nullopt;
  return Place{address->record, std::string{t("It was sent to the reply address of the thread")}, address->person,
               address->answers_as};
}

std::optional<Place> by_message_id(Reads& db, const std::string& message_id, std::string_view header) {
  if (message_id.empty()) return std::nullopt;
  const auto record = conversations::record_with_message(db, message_id);
  if (!record) return std::nullopt;
  return Place{*record, t("{header} holds <{id}>", {{"header", std::string{header}}, {"id", message_id}})};
}

// A thread has not as many as a mail can name.
constexpr std::ptrdiff_t most_references = 100;

std::optional<Place> by_references(Reads& db, const std::vector<std::string>& references) {
  const auto oldest =
      std::ssize(references) > most_references ? references.rbegin() + most_references : references.rend();
  for (auto reference = references.rbegin(); reference != oldest; ++reference) {
    if (auto place = by_message_id(db, *reference, "References")) return place;
  }
  return std::nullopt;
}

std::optional<Place> by_number(Reads& db, const std::string& subject) {
  for (const auto& number : requests::numbers_in(subject)) {
    const auto request = requests::request_numbered(db, number);
    if (!request) continue;
    Place place{{"request", requests::standing_for(db, *request).value},
                t("The subject names {number}", {{"number", number}})};
    if (const auto named = requests::exchange_behind(subject, number)) {
      if (conversations::exchange_on(db, place.record, *named)) place.exchange = named;
    }
    return place;
  }
  return std::nullopt;
}

// Where nothing but a number is named, what a partner writes stays with him, also where he has a part in the thread.
std::optional<Place> by_number(Reads& db, const Incoming& incoming) {
  auto place = by_number(db, incoming.message.subject);
  const auto sender = incoming.sender();
  if (place && !place->exchange && sender)
    place->exchange = conversations::exchange_with(db, place->record, sender->key());
  return place;
}

// To whoever writes there an exchange is a record of its own; its mails stand on the record that it belongs to.
std::optional<Place> on_its_record(Reads& db, std::optional<Place> place) {
  if (!place || place->record.kind != conversations::exchange_kind) return place;
  const auto exchange = conversations::exchange(db, {place->record.id});
  if (!exchange) return std::nullopt;
  place->record = exchange->record;
  place->exchange = exchange->id;
  return place;
}

std::vector<conversations::NewRecipient> recipients_of(const mail::Message& message) {
  std::vector<conversations::NewRecipient> recipients;
  for (const auto& to : message.to) recipients.push_back({conversations::Place::to, to.name, to.address, std::nullopt});
  for (const auto& cc : message.cc) recipients.push_back({conversations::Place::cc, cc.name, cc.address, std::nullopt});
  return recipients;
}

std::optional<Place> named_place(Reads& db, const Incoming& incoming) {
  if (auto place = by_token(db, incoming)) return place;
  if (auto place = by_message_id(db, incoming.message.in_reply_to, "In-Reply-To")) return place;
  if (auto place = by_references(db, incoming.message.references)) return place;
  return by_number(db, incoming);
}

}  // namespace

std::optional<Id<requests::Request>> Place::request() const {
  if (record.kind != "request") return std::nullopt;
  return Id<requests::Request>{record.id};
}

std::optional<Place> place_of(Reads& db, const Incoming& incoming) {
  auto place = on_its_record(db, named_place(db, incoming));
  // An exchange goes over with the request that it belongs to, and is not continued in another.
  if (!place || place->exchange) return place;
  if (const auto request = place->request()) place->record.id = requests::standing_for(db, *request).value;
  return place;
}

std::optional<Place> place_of_report(Reads& db, const Incoming& incoming,
                                     const std::optional<mail::DeliveryReport>& report) {
  if (report) {
    if (auto place = by_message_id(db, report->message_id, "Message-ID")) return on_its_record(db, std::move(place));
  }
  return on_its_record(db, by_token(db, incoming));
}

conversations::NewMessage as_message(const Incoming& incoming, const RecordRef& record, conversations::EntryKind kind) {
  conversations::NewMessage message;
  message.record = record;
  message.kind = kind;
  message.from = {incoming.sender_name(), incoming.sender() ? incoming.sender()->text() : std::string{}};
  message.subject = incoming.message.subject;
  message.body = incoming.message.text;
  message.has_html = !incoming.message.html.empty();
  message.message_id = incoming.message.message_id;
  message.raw_mail = incoming.raw.id;
  message.said_at = incoming.raw.received_at;
  message.recipients = recipients_of(incoming.message);
  message.attachments = incoming.attachments;
  return message;
}

conversations::NewMessage as_message(const Incoming& incoming, const Place& place, conversations::EntryKind kind) {
  const bool is_from_partner = place.exchange && kind == conversations::EntryKind::mail_in;
  auto message = as_message(incoming, place.record, is_from_partner ? conversations::EntryKind::partner_mail : kind);
  message.exchange = place.exchange;
  return message;
}

std::string title_from(std::string_view subject, std::string_view text) {
  auto title = on_one_line(mail::without_prefixes(subject));
  if (title.empty()) {
    const auto words = trimmed(text);
    title = on_one_line(words.substr(0, words.find('\n')));
  }
  return title.empty() ? std::string{t("(no subject)")} : shortened(title, longest_title);
}

}  // namespace relais::intake

#include "conversations/writing.h"

#include "lib/text/characters.h"
#include "people/token.h"

namespace relais::conversations {
namespace {

std::string new_message_id(const Letterhead& letterhead) {
  return fmt::format("{}@{}", people::Token::make().text, letterhead.host);
}

std::vector<NewRecipient> queued(const Addressees& addressees) {
  std::vector<NewRecipient> recipients;
  const auto add = [&](Place place, const std::vector<Correspondent>& people) {
    for (const auto& person : people) recipients.push_back({place, person.name, person.email, DeliveryState::queued});
  };
  add(Place::to, addressees.to);
  add(Place::cc, addressees.cc);
  return recipients;
}

NewMessage from_the_desk(const RecordRef& record, const Letterhead& letterhead, std::string text, Timestamp at) {
  NewMessage message;
  message.record = record;
  message.from = {letterhead.from_name, letterhead.address};
  message.subject = letterhead.subject;
  message.body = std::move(text);
  message.message_id = new_message_id(letterhead);
  message.said_at = at;
  return message;
}

// People may know who handles their file, but only the desk's address is ever given.
NewMessage by_a_person(const RecordRef& record, const Letterhead& letterhead, const Person& by, Comment comment,
                       const Addressees& addressees, Timestamp at) {
  auto message = from_the_desk(record, letterhead, comment.words.text(), at);
  message.rich_body = comment.words.html();
  message.author = by.id;
  message.from.name = by.name;
  message.recipients = queued(addressees);
  message.attachments = std::move(comment.attachments);
  message.leaves_at = comment.leaves_at;
  return message;
}

NewMessage automatic(const RecordRef& record, const Letterhead& letterhead, const std::string& text,
                     const Correspondent& to, Timestamp at) {
  auto message = from_the_desk(record, letterhead, text, at);
  message.kind = EntryKind::mail_out;
  message.automatic = true;
  message.recipients = queued({{to}, {}});
  return message;
}

}  // namespace

std::optional<Words> Words::from(std::string_view typed) { return from(mail::RichText{{}, std::string{typed}, true}); }

std::optional<Words> Words::from(const mail::RichText& typed) {
  const auto text = trimmed(typed.text);
  if (text.empty() || characters(text) > longest) return std::nullopt;
  return Words{std::string{text}, typed.html};
}

Id<Message> write_comment(Transaction& tx, const RecordRef& record, const Letterhead& letterhead, const Person& by,
                          Comment comment, const Addressees& addressees) {
  auto message = by_a_person(record, letterhead, by, std::move(comment), addressees, tx.now());
  message.kind = EntryKind::comment;
  return keep_message(tx, message, by);
}

Id<Message> write_in_exchange(Transaction& tx, const Exchange& exchange, const Letterhead& letterhead, const Person& by,
                              Comment comment, const Addressees& addressees) {
  auto message = by_a_person(exchange.record, letterhead, by, std::move(comment), addressees, tx.now());
  message.kind = EntryKind::mail_out;
  message.exchange = exchange.id;
  return keep_message(tx, message, by);
}

Id<Message> write_note(Transaction& tx, const RecordRef& record, const Person& by, const Words& words,
                       const std::vector<Correspondent>& told) {
  NewMessage message;
  message.record = record;
  message.kind = EntryKind::work_note;
  message.author = by.id;
  message.from = {by.name, by.email};
  message.body = words.text();
  for (const auto& each : told) message.recipients.push_back({Place::to, each.name, each.email, std::nullopt});
  message.said_at = tx.now();
  return keep_message(tx, message, by);
}

Id<Message> write_automatic(Transaction& tx, const RecordRef& record, const Letterhead& letterhead,
                            const std::string& text, const Correspondent& to, std::optional<Timestamp> leaves_at) {
  auto message = automatic(record, letterhead, text, to, tx.now());
  message.leaves_at = leaves_at;
  return keep_message(tx, message, {});
}

Id<Message> write_automatic(Transaction& tx, const RecordRef& record, const Letterhead& letterhead,
                            const std::string& text, const Person& to) {
  auto message = automatic(record, letterhead, text, {to.name, to.email}, tx.now());
  message.to_a_colleague = true;
  return keep_message(tx, message, {});
}

}  // namespace relais::conversations

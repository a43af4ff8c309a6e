#include "intake/placing.h"

#include "conversations/reply_token.h"
#include "lib/mail/address.h"
#include "lib/mail/subject.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"

namespace relais::intake {
namespace {

constexpr std::size_t longest_title = 200;

std::optional<Place> by_token(Reads& db, const Incoming& incoming) {
  const auto token = mail::plus_part(incoming.raw.recipient);
  if (token.empty()) return std::nullopt;
  const auto tokens = conversations::ReplyTokens::existing(db);
  const auto record = tokens ? tokens->record_of(token) : std::nullopt;
  if (!record) return std::nullopt;
  return Place{*record, "it was sent to the reply address of the thread"};
}

std::optional<Place> by_message_id(Reads& db, const std::string& message_id, std::string_view header) {
  if (message_id.empty()) return std::nullopt;
  const auto record = conversations::record_with_message(db, message_id);
  if (!record) return std::nullopt;
  return Place{*record, fmt::format("{} holds <{}>", header, message_id)};
}

std::vector<conversations::NewRecipient> recipients_of(const mail::Message& message) {
  std::vector<conversations::NewRecipient> recipients;
  for (const auto& to : message.to) recipients.push_back({conversations::Place::to, to.name, to.address, std::nullopt});
  for (const auto& cc : message.cc) recipients.push_back({conversations::Place::cc, cc.name, cc.address, std::nullopt});
  return recipients;
}

}  // namespace

std::optional<Id<requests::Request>> Place::request() const {
  if (record.kind != "request") return std::nullopt;
  return Id<requests::Request>{record.id};
}

std::optional<Place> place_of(Reads& db, const Incoming& incoming) {
  if (const auto place = by_token(db, incoming)) return place;
  if (const auto place = by_message_id(db, incoming.message.in_reply_to, "In-Reply-To")) return place;
  const auto& references = incoming.message.references;
  for (auto reference = references.rbegin(); reference != references.rend(); ++reference) {
    if (const auto place = by_message_id(db, *reference, "References")) return place;
  }
  return std::nullopt;
}

Id<conversations::Message> keep_on(Transaction& tx, const Incoming& incoming, const RecordRef& record,
                                   conversations::EntryKind kind, const std::string& held_because, const Actor& by,
                                   std::optional<Id<Person>> author) {
  conversations::NewMessage message;
  message.record = record;
  message.kind = kind;
  message.author = author;
  message.from = {incoming.sender_name(), incoming.sender() ? incoming.sender()->text() : std::string{}};
  message.subject = incoming.message.subject;
  message.body = incoming.message.text;
  message.message_id = incoming.message.message_id;
  message.raw_mail = incoming.raw.id;
  message.held_because = held_because;
  message.said_at = incoming.raw.received_at;
  message.recipients = recipients_of(incoming.message);
  message.attachments = incoming.attachments;
  return conversations::keep_message(tx, message, by);
}

std::string title_of(const Incoming& incoming) {
  auto title = on_one_line(mail::without_prefixes(incoming.message.subject));
  if (title.empty()) {
    const auto text = trimmed(incoming.message.text);
    title = on_one_line(text.substr(0, text.find('\n')));
  }
  return title.empty() ? std::string{t("(no subject)")} : shortened(title, longest_title);
}

}  // namespace relais::intake

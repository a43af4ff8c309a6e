#include "intake/sharing.h"

#include <algorithm>
#include <set>

#include "conversations/sharing.h"
#include "requests/letterhead.h"
#include "requests/standing.h"

namespace relais::intake {
namespace {

std::set<std::string> keys_named_in(const mail::Message& message) {
  std::set<std::string> keys;
  for (const auto* list : {&message.from, &message.reply_to, &message.to, &message.cc}) {
    for (const auto& mailbox : *list) {
      if (const auto address = EmailAddress::from(mailbox.address)) keys.insert(address->key());
    }
  }
  return keys;
}

bool is_reader(Reads& db, const requests::Request& request, const EmailAddress& address) {
  const auto readers = requests::readers_of(db, request);
  return std::ranges::find(readers, address.key(), &requests::Reader::key) != readers.end();
}

std::vector<conversations::NewRecipient> copies(Transaction& tx, const requests::Request& request, const Case& mail,
                                                const Settings& settings) {
  std::vector<conversations::NewRecipient> copies;
  if (!is_reader(tx, request, mail.sender->address)) return copies;
  const auto an_hour_ago = tx.now() - std::chrono::hours{1};
  for (const auto& reader : readers_without(tx, request, mail.incoming)) {
    if (conversations::was_shared_often(tx, reader.key, settings.most_automatic_an_hour, an_hour_ago)) continue;
    copies.push_back(
        {conversations::Place::cc, reader.who.name, reader.who.email, conversations::DeliveryState::queued});
  }
  return copies;
}

}  // namespace

std::vector<requests::Reader> readers_without(Reads& db, const requests::Request& request, const Incoming& incoming) {
  const auto had = keys_named_in(incoming.message);
  auto readers = requests::readers_of(db, request);
  std::erase_if(readers, [&](const requests::Reader& reader) { return had.contains(reader.key); });
  return readers;
}

Id<conversations::Message> keep_and_share(Transaction& tx, const Case& mail, const Decision& decision,
                                          conversations::NewMessage message, const Settings& settings) {
  if (decision.is_automatic || !decision.place->request()) return conversations::keep_message(tx, message, {});
  const auto request = requests::request_with_id(tx, *decision.place->request());
  const auto letterhead = requests::letterhead_of(tx, request, settings);
  auto to_others = letterhead ? copies(tx, request, mail, settings) : std::vector<conversations::NewRecipient>{};
  std::ranges::move(to_others, std::back_inserter(message.recipients));
  const auto id = conversations::keep_message(tx, message, {});
  if (!to_others.empty()) conversations::keep_sharing(tx, id, *letterhead);
  return id;
}

}  // namespace relais::intake

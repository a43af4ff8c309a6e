// A correspondence with people outside that belongs to a record and that nobody else outside has a part in: its own
// participants, reply address, files and references.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversations/message.h"

namespace relais::conversations {

// To participation and to reply addresses it is a record of its own.
constexpr std::string_view exchange_kind = "exchange";

struct Exchange {
  Id<Exchange> id;
  // Where it belongs, and where its mails stand.
  RecordRef record;
  std::string subject;

  static Exchange from(Row& row);
};

constexpr std::size_t longest_subject = 200;

Id<Exchange> begin_exchange(Transaction& tx, const RecordRef& record, const std::string& subject, const Person& by);

std::optional<Exchange> exchange(Reads& db, Id<Exchange> id);
std::optional<Exchange> exchange_on(Reads& db, const RecordRef& record, Id<Exchange> id);
// The newest there in which this address has a part.
std::optional<Id<Exchange>> exchange_with(Reads& db, const RecordRef& record, const std::string& email_key);

// Those we wrote to and those who wrote, each once, the first first; what is held or was taken back does not count.
std::vector<Correspondent> correspondents_of(Reads& db, Id<Exchange> exchange);
bool is_in(Reads& db, Id<Exchange> exchange, Id<Message> mail);
// Those of us who wrote in it.
std::vector<Id<Person>> writers_of(Reads& db, Id<Exchange> exchange);

// With whom, in a few words: "Toitures Lambert", "Toitures Lambert et 2 autres".
std::string in_words(const std::vector<Correspondent>& correspondents);

// Whoever has a part in the message: the exchange that it stands in, else its record.
RecordRef correspondence_of(const RecordRef& record, const std::optional<Id<Exchange>>& exchange);

void move_exchanges(Transaction& tx, const RecordRef& from, const RecordRef& to);
// The one that the message stands in, where it does.
void move_exchange_of(Transaction& tx, Id<Message> message, const RecordRef& to);

}  // namespace relais::conversations

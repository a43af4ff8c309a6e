// Writing to somebody outside who has no part in the thread, from a request or a card: checked, sent, and taken back.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "conversations/exchange.h"
#include "conversations/writing.h"
#include "dispatch/mistake.h"
#include "dispatch/request.h"
#include "dispatch/response.h"
#include "lib/text/email_address.h"

namespace relais::requests {

constexpr std::size_t most_in_exchange = 20;

// The record that is written from, as this person has it before him just now.
struct ExchangeDesk {
  RecordRef record;
  std::string page;  // its address
  // Why nobody, or not this person, writes from there, in words; empty where he may.
  std::string closed;
  // The one that goes on; none where one begins.
  std::optional<conversations::Exchange> exchange;
  // Why nobody writes to this address from there, in words; empty where one may.
  std::function<std::string(const EmailAddress&)> why_not;
  // In whose name, under which subject. Asked where there is a mailbox.
  std::function<conversations::Letterhead(const conversations::Exchange&)> letterhead;
  std::function<Response(Mistakes, Status)> sent_back;
  std::function<Response(std::string_view done)> written;
};

// Looks up the record within the transaction it is asked in, and who asks.
using DeskOf = std::function<ExchangeDesk(relais::Request&)>;

// What the address in the path names; what belongs to another record is a 404.
std::optional<conversations::Exchange> exchange_in_path(const relais::Request& http, const RecordRef& record);

Response write_to_partner(relais::Request& http, const DeskOf& desk_of);
// Nothing where it has left: then it stays.
std::optional<std::string> taken_back_from_partner(relais::Request& http, const RecordRef& record,
                                                   const std::string& page);

// Those that were typed, by their names; what is no address has none.
std::vector<conversations::Correspondent> people_typed(std::string_view to);
// Of one of ours, a colleague, or an archived card; in words, empty where nothing is in the way.
std::string why_not_outside(Reads& db, const EmailAddress& address);

}  // namespace relais::requests

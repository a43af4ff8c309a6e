// What was said on a card, oldest first: work notes, and the mails that were exchanged from it; and the form of
// another.
#pragma once

#include <string>
#include <vector>

#include "client_file/card_standing.h"
#include "conversations/entry.h"
#include "dispatch/request.h"
#include "requests/exchange_form.h"

namespace relais::client_file {

struct CardThread {
  std::vector<conversations::Entry> entries;
  // How many messages stand before them, and where more of them are shown.
  std::int64_t earlier = 0;
  std::string with_earlier;
  requests::ExchangeForm form;
  // Why something that was asked of a mail was not done; empty where nothing was asked.
  std::string not_done;
  // What its reader has begun to write from there.
  std::vector<drafts::Draft> drafts;
  bool may_write = false;
  bool may_let_in = false;
  Timestamp now;
};

// What was asked of it and not done: the form as it was typed, or a sentence.
struct ThreadBack {
  std::optional<requests::ExchangeForm> form;
  std::string not_done;

  bool is_empty() const { return !form && not_done.empty(); }
};

// On its own tab the whole of it; on the others whether one may write, and what one has begun.
CardThread card_thread(const Request& http, Reads& db, const CardStanding& standing, std::string_view tab,
                       ThreadBack back);

// Which tab of a card is asked for: whoever writes from it sees what was said.
std::string tab_asked_for(const Request& http, const ThreadBack& back);

// Whether what this person writes may go outside from such a card: his roles let him, and one of his teams.
bool may_write_from(Reads& db, const Person& person, const RecordRef& card);

}  // namespace relais::client_file

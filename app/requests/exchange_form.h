// A mail to somebody outside who has no part in the thread: how its form stands on the page of a request or of a card.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/exchange.h"
#include "dispatch/mistake.h"
#include "dispatch/request.h"
#include "drafts/draft.h"
#include "lib/mail/rich_text.h"
#include "parties/recipients.h"
#include "requests/sent_files.h"

namespace relais::requests {

struct ExchangeForm {
  // Of the page that it stands on.
  std::string page;
  bool is_open = false;
  // The exchange that goes on; none for a new one, whose subject is still to be said.
  std::optional<std::int64_t> exchange;
  std::string to;  // as it was typed: "Toitures Lambert <info@lambert.example>, "
  // What stands there before anybody types.
  std::string usual_to;
  std::string subject;
  mail::RichText words;
  // What is to be known of whom one would write to.
  std::string hint;
  // Whom one would write to from there.
  std::vector<parties::Recipient> proposed;
  Mistakes mistakes;
  // Here already, where the form came back.
  std::vector<WaitingFile> files;
  bool has_lost_files = false;
  WaitingFile no_file;
  // What its reader has begun of it and not sent; none where there is none.
  std::optional<drafts::Draft> draft;
  std::uint64_t most_sent = requests::most_sent;

  std::string action() const;
  std::string drafts_address() const { return page + "/drafts"; }
  std::int64_t exchange_or_none() const { return exchange.value_or(0); }
  std::int64_t version() const { return draft ? draft->version() : 0; }
  std::string writer() const { return draft ? draft->writer : ""; }

  // Whom one writes to there, unless somebody says otherwise.
  void address_to(std::string usual);
  // Which of those that were begun on the record is this one.
  void find_draft(const std::vector<drafts::Draft>& begun);
};

// As the address asks for it: a new one, one that goes on (`exchange`), or one that was taken back (`again`); with what
// was begun of it.
ExchangeForm exchange_form(const relais::Request& http, const RecordRef& record, std::string page,
                           const std::vector<drafts::Draft>& begun);
// As it was typed, with what is wrong with it.
ExchangeForm exchange_form_back(const relais::Request& http, const RecordRef& record, std::string page,
                                Mistakes mistakes);

// "Toitures Lambert <info@lambert.example>": how a field of several addresses names one.
std::string filter_in_field(const parties::Recipient& recipient);

}  // namespace relais::requests

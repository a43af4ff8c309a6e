// A mail to somebody outside who has no part in the thread: how its form stands on the page of a request or of a card.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/exchange.h"
#include "dispatch/mistake.h"
#include "dispatch/request.h"
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
  std::string subject;
  std::string text;
  // What is to be known of whom one would write to.
  std::string hint;
  // Whom one would write to from there.
  std::vector<parties::Recipient> proposed;
  Mistakes mistakes;
  // Here already, where the form came back.
  std::vector<WaitingFile> files;
  bool has_lost_files = false;
  WaitingFile no_file;
  std::uint64_t most_sent = requests::most_sent;

  std::string action() const;
};

// As the address asks for it: a new one, one that goes on (`exchange`), or one that was taken back (`again`).
ExchangeForm exchange_form(const relais::Request& http, const RecordRef& record, std::string page);
// As it was typed, with what is wrong with it.
ExchangeForm exchange_form_back(const relais::Request& http, const RecordRef& record, std::string page,
                                Mistakes mistakes);

// "Toitures Lambert <info@lambert.example>": how a field of several addresses names one.
std::string filter_in_field(const parties::Recipient& recipient);

}  // namespace relais::requests

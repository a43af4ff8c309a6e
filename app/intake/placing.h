// Where a mail belongs, and how it is kept there.
#pragma once

#include <optional>
#include <string>

#include "conversations/exchange.h"
#include "conversations/reply_token.h"
#include "intake/incoming.h"
#include "lib/mail/delivery_report.h"
#include "requests/request.h"

namespace relais::intake {

struct Place {
  RecordRef record;
  // "References holds <...>"
  std::string why;
  // Whose personal address it was sent to, where it was to one.
  std::optional<Id<Person>> person = std::nullopt;
  conversations::AnswersAs answers_as = conversations::AnswersAs::comment;
  // The one on that record that it belongs to, of which nothing comes into the thread of whoever asks.
  std::optional<Id<conversations::Exchange>> exchange = std::nullopt;

  // What is answered to a note never becomes a mail of the thread.
  bool is_for_notes() const { return answers_as == conversations::AnswersAs::note; }

  std::optional<Id<requests::Request>> request() const;
  // In what the sender has to take part.
  RecordRef correspondence() const { return conversations::correspondence_of(record, exchange); }
};

// By the reply token in the address, then by In-Reply-To and References, newest first, then by the number in the
// subject; whoever names a number and has a part in an exchange there is in that exchange. Whether the sender may join
// is another question.
std::optional<Place> place_of(Reads& db, const Incoming& incoming);
// Where the message stands that a delivery report is about.
std::optional<Place> place_of_report(Reads& db, const Incoming& incoming,
                                     const std::optional<mail::DeliveryReport>& report);

// As it came, for whoever keeps it on a record.
conversations::NewMessage as_message(const Incoming& incoming, const RecordRef& record, conversations::EntryKind kind);
// In the exchange, where the place is one: what comes in there is the mail of a partner.
conversations::NewMessage as_message(const Incoming& incoming, const Place& place, conversations::EntryKind kind);

// The subject without "RE:" and "TR:", else the first line of the text, else words that say there is none; never blank.
std::string title_from(std::string_view subject, std::string_view text);

}  // namespace relais::intake

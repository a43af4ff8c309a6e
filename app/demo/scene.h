// How far a story has been told.
#pragma once

#include <optional>
#include <string>

#include "demo/story.h"
#include "lib/mail/message.h"
#include "mailboxes/raw_mail.h"
#include "requests/request.h"

namespace relais::demo {

// What was last written to somebody outside, as he quotes it.
struct LastAnswer {
  std::string by;
  std::string words;
  Timestamp at;
};

struct Scene {
  Story story;
  Timestamp begins;
  // Of a pattern: what would come after the present does not come.
  bool ends_at_present = false;

  // The card that it is told on, where it is on no request.
  std::optional<RecordRef> card;
  std::string number;
  std::string subject;
  std::optional<LastAnswer> answer;
  // The last mail that came.
  Id<mailboxes::RawMail> mail;
  int mails = 0;
  bool is_told = false;

  std::string address() const;
};

// "Marc Lenoir <marc@client.example>"
mail::Mailbox mailbox_in(std::string_view text);
std::vector<mail::Mailbox> mailboxes_in(std::string_view text);

requests::Request request_of(Reads& db, const Scene& scene);
// The card that the head of a story names: "party: Ateliers Lenoir SRL".
std::optional<RecordRef> card_of(Reads& db, const Story& story);
// The request or the card.
RecordRef record_of(Reads& db, const Scene& scene);

}  // namespace relais::demo

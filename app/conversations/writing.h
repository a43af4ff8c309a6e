// The ways in which words get onto a record from our side: a comment goes out to whoever asks, a mail of an exchange to
// a partner alone, a work note never does, and an automatic message is the program's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conversations/exchange.h"
#include "conversations/letterhead.h"
#include "conversations/message.h"
#include "lib/mail/rich_text.h"
#include "people/person.h"

namespace relais::conversations {

// What was typed, with something in it: never blank, at most 100,000 characters.
class Words {
public:
  static constexpr std::size_t longest = 100'000;

  static std::optional<Words> from(std::string_view typed);
  static std::optional<Words> from(const mail::RichText& typed);

  const std::string& text() const { return text_; }
  // The same with its marks; empty where it has none.
  const std::string& html() const { return html_; }

private:
  Words(std::string text, std::string html) : text_(std::move(text)), html_(std::move(html)) {}

  std::string text_;
  std::string html_;
};

// An answer as it was written.
struct Comment {
  Words words;
  std::vector<NewAttachment> attachments;
  // Until then it can be taken back; it leaves at once where there is none.
  std::optional<Timestamp> leaves_at;
};

// Each gets a copy of his own, in which all of them are named.
struct Addressees {
  std::vector<Correspondent> to;
  std::vector<Correspondent> cc;

  bool empty() const { return to.empty() && cc.empty(); }
};

// Kept all the same where nobody is named.
Id<Message> write_comment(Transaction& tx, const RecordRef& record, const Letterhead& letterhead, const Person& by,
                          Comment comment, const Addressees& addressees);

// To whoever is named alone: nobody who reads the comments sees it.
Id<Message> write_in_exchange(Transaction& tx, const Exchange& exchange, const Letterhead& letterhead, const Person& by,
                              Comment comment, const Addressees& addressees);

// `told` are the colleagues who are told of it, by their own ways: nothing is sent to them from here.
Id<Message> write_note(Transaction& tx, const RecordRef& record, const Person& by, const Words& words,
                       const std::vector<Correspondent>& told = {});

// An acknowledgement, a reminder: sent with the null return path and marked as automatic, so that no robot answers.
Id<Message> write_automatic(Transaction& tx, const RecordRef& record, const Letterhead& letterhead,
                            const std::string& text, const Correspondent& to, std::optional<Timestamp> leaves_at = {});
// The same for one who works here, who is not let into the thread from outside by it.
Id<Message> write_automatic(Transaction& tx, const RecordRef& record, const Letterhead& letterhead,
                            const std::string& text, const Person& to);

}  // namespace relais::conversations

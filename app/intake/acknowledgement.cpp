#include "intake/acknowledgement.h"

#include "conversations/writing.h"
#include "intake/placing.h"
#include "lib/text/translation.h"
#include "requests/letterhead.h"

namespace relais::intake {
namespace {

constexpr Sql count_recent = R"sql(
  SELECT count(*)
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE message_recipients.email_key = $1 AND messages.automatic = 1 AND messages.said_at > $2
)sql";

bool has_had_enough(Reads& db, const std::string& email_key, Timestamp at) {
  return db.value<int>(count_recent, email_key, at - std::chrono::hours{1}) >= most_automatic_an_hour;
}

std::string words_for(const requests::Opened& opened, const std::optional<Person>& colleague,
                      const Settings& settings) {
  if (colleague) {
    return t(
        "Hello,\n\nThe request that you passed on has the number {number}. There is no need to copy the mailbox again: "
        "it is all here:\n{link}",
        {{"number", opened.number}, {"link", settings.public_url + "/requests/" + opened.number}});
  }
  return t(
      "Hello,\n\nWe have received your request. Its number is {number}. Somebody will answer you.\n\nTo add something, "
      "simply answer this mail.\n\n{organisation}",
      {{"number", opened.number}, {"organisation", settings.organisation}});
}

}  // namespace

void acknowledge(Transaction& tx, const requests::Opened& opened, const mailboxes::Mailbox& mailbox,
                 const Incoming& incoming, const std::optional<Person>& colleague, const Settings& settings) {
  if (has_had_enough(tx, incoming.sender()->key(), tx.now())) return;
  const auto letterhead = requests::letterhead_for(tx, mailbox, opened.number, title_of(incoming), settings);
  conversations::write_automatic(tx, opened.ref(), letterhead, words_for(opened, colleague, settings),
                                 {incoming.sender_name(), incoming.sender()->text()});
}

}  // namespace relais::intake

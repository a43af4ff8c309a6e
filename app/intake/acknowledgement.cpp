#include "intake/acknowledgement.h"

#include "conversations/writing.h"
#include "lib/text/email_address.h"
#include "lib/text/translation.h"

namespace relais::intake {
namespace {

// The one that fills the measure: the newest but so many.
constexpr Sql select_nth_newest = R"sql(
  SELECT messages.said_at
    FROM message_recipients JOIN messages ON messages.id = message_recipients.message_id
   WHERE message_recipients.email_key = $1 AND messages.automatic = 1
   ORDER BY message_recipients.message_id DESC
   LIMIT 1 OFFSET $2
)sql";

bool has_had_enough(Reads& db, const std::string& email, Timestamp at, const Settings& settings) {
  const auto address = EmailAddress::from(email);
  if (!address || settings.most_automatic_an_hour <= 0) return true;
  const auto nth = db.first<Timestamp>(select_nth_newest, address->key(), settings.most_automatic_an_hour - 1);
  return nth && *nth > at - std::chrono::hours{1};
}

}  // namespace

void acknowledge(Transaction& tx, const Numbered& request, const conversations::Correspondent& requester,
                 const Settings& settings) {
  if (has_had_enough(tx, requester.email, tx.now(), settings)) return;
  const auto words = t(
      "Hello,\n\nWe have received your request. Its number is {number}. Somebody will answer you.\n\nTo add something, "
      "simply answer this mail.\n\n{organisation}",
      {{"number", request.number}, {"organisation", settings.organisation}});
  conversations::write_automatic(tx, request.record, request.letterhead, words, requester);
}

void tell_number(Transaction& tx, const Numbered& request, const Person& colleague, const Settings& settings) {
  if (has_had_enough(tx, colleague.email, tx.now(), settings)) return;
  const auto words =
      t("Hello,\n\nThe request that you passed on has the number {number}. There is no need to copy the mailbox again: "
        "it is all here:\n{link}",
        {{"number", request.number}, {"link", settings.public_url + "/requests/" + request.number}});
  conversations::write_automatic(tx, request.record, request.letterhead, words, colleague);
}

}  // namespace relais::intake

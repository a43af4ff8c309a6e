#include "intake/rules.h"

namespace relais::intake {
namespace {

constexpr Sql never_handled = R"sql(
  SELECT 'raw_mails ' || id || ': was never handled, and no job will' AS place
    FROM raw_mails
   WHERE NOT EXISTS (SELECT 1 FROM mail_outcomes WHERE raw_mail_id = raw_mails.id)
     AND NOT EXISTS (SELECT 1 FROM jobs WHERE kind = 'handle_mail' AND payload = CAST(raw_mails.id AS TEXT))
)sql";

// What joins an exchange on a card is on no request.
constexpr Sql opened_nothing = R"sql(
  SELECT 'mail_outcomes ' || raw_mail_id || ': ' || outcome || ', and on no request' AS place
    FROM mail_outcomes
   WHERE outcome IN ('opened', 'joined', 'noted') AND request_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM messages
                      WHERE messages.raw_mail_id = mail_outcomes.raw_mail_id AND exchange_id IS NOT NULL)
)sql";

}  // namespace

void add_rules(Rules& rules) {
  rules.rules.push_back({"each mail was handled, or waits to be", never_handled,
                         "Its bytes are kept: hand them to `relais receive` once more after removing the row."});
  rules.rules.push_back({"a mail that became part of a request says of which", opened_nothing,
                         "Take the row of mail_outcomes out of a backup."});
}

}  // namespace relais::intake

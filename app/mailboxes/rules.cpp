#include "mailboxes/rules.h"

namespace relais::mailboxes {
namespace {

constexpr Sql of_another_length{R"sql(
  SELECT 'raw_mails ' || id || ': has ' || length(bytes) || ' bytes and not ' || size AS place
    FROM raw_mails WHERE bytes IS NOT NULL AND length(bytes) <> size
)sql"};

constexpr Sql never_arrived = R"sql(
  SELECT 'raw_mails ' || id || ': no arrival' AS place
    FROM raw_mails WHERE NOT EXISTS (SELECT 1 FROM mail_arrivals WHERE raw_mail_id = raw_mails.id)
)sql";

}  // namespace

void add_rules(Rules& rules) {
  rules.kinds.push_back({"mailbox", "mailboxes"});
  rules.kinds.push_back({"mail", "raw_mails"});
  rules.blobs.push_back({"raw_mails", "blob_hash", "size"});
  rules.jobs.push_back({"handle_mail", "raw_mails"});
  rules.jobs.push_back({"try_mailbox", "mailboxes"});
  rules.rules.push_back(
      {"each mail is as long as when it came", of_another_length, "Take the bytes of this mail out of a backup."});
  rules.rules.push_back(
      {"each mail came to an address", never_arrived, "Take the rows of mail_arrivals out of a backup."});
}

}  // namespace relais::mailboxes

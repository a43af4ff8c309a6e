#include "mailboxes/first_look.h"

#include "mailboxes/reader.h"
#include "mailboxes/reading_process.h"

namespace relais::mailboxes {

std::string look_at_first(const Services& services, Id<Mailbox> mailbox) {
  const Lease lease{mailbox, name_of_this_process()};
  ReaderOptions options;
  options.patience = std::chrono::seconds{10};
  // A server that runs already was quicker.
  if (!services.database.write([&](Transaction& tx) { return lease.take(tx, options.lease); })) return {};
  std::string trouble;
  try {
    MailboxReader{services, lease, options}.look_once(mail::ImapWaker{});
  } catch (const std::exception& error) {
    trouble = error.what();
  }
  services.database.write([&](Transaction& tx) { lease.give_back(tx); });
  return trouble;
}

}  // namespace relais::mailboxes

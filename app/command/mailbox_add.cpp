#include "command/mailbox_add.h"

#include "command/exit.h"
#include "lib/text/characters.h"
#include "mailboxes/mailbox.h"

namespace relais::command {

void mailbox_add(const Place& place, const MailboxAdd& mailbox) {
  const auto address = EmailAddress::from(mailbox.address);
  if (!address) throw Stop(Exit::usage, fmt::format("--address {}: this is not a mail address", mailbox.address));
  const auto auth = named<mailboxes::MailboxAuth>(mailbox.auth);
  if (!auth) throw Stop(Exit::usage, fmt::format("--auth {}: it is password or xoauth2", mailbox.auth));
  Opened opened{place};
  try {
    opened.database->write([&](Transaction& tx) {
      mailboxes::add_mailbox(tx,
                             {*address, mailbox.team, on_one_line(mailbox.from_name), mailbox.authserv_id, mailbox.imap,
                              mailbox.smtp, mailbox.secret_file, *auth},
                             {});
    });
  } catch (const UniqueViolation&) {
    throw Stop(Exit::data_error, fmt::format("{} is a mailbox already", address->text()));
  }
  fmt::print("{} is read from now on, by LMTP at {} and by `relais receive`.\n", address->text(),
             opened.settings.lmtp_socket().string());
}

}  // namespace relais::command

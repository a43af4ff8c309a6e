#include "command/mailbox_add.h"

#include "command/exit.h"
#include "lib/live/hub.h"
#include "lib/mail/imap_server.h"
#include "lib/text/characters.h"
#include "mailboxes/first_look.h"
#include "mailboxes/secret.h"

namespace relais::command {
namespace {

// The server may be started in another folder than this one.
std::string whole_path(const std::string& file) {
  return file.empty() ? file : std::filesystem::absolute(file).lexically_normal().string();
}

void require_readable(const MailboxAdd& mailbox) {
  if (mailbox.imap.empty()) return;
  if (!mail::ImapServer::from(mailbox.imap)) {
    throw Stop(Exit::usage, fmt::format("--imap {}: this is not imaps://user@host or imap://user@host", mailbox.imap));
  }
  if (mailboxes::secret_in(mailbox.secret_file).empty()) {
    throw Stop(Exit::no_input, fmt::format("--secret-file {}: there is no secret in it", mailbox.secret_file));
  }
}

void say_how_it_is_read(Opened& opened, const MailboxAdd& mailbox, Id<mailboxes::Mailbox> id) {
  if (mailbox.imap.empty()) {
    return fmt::print("{} is read from now on, by LMTP at {} and by `relais receive`.\n", mailbox.address,
                      opened.settings.lmtp_socket().string());
  }
  live::Hub nobody;
  const auto trouble = mailboxes::look_at_first({opened.settings, *opened.database, opened.blobs, nobody}, id);
  if (trouble.empty()) {
    fmt::print("{} is read from now on by IMAP, whenever `relais serve` runs.\n", mailbox.address);
  } else {
    fmt::print("{} is set up, but cannot be read yet: {}\n", mailbox.address, trouble);
  }
}

}  // namespace

void mailbox_add(const Place& place, const MailboxAdd& mailbox) {
  const auto address = EmailAddress::from(mailbox.address);
  if (!address) throw Stop(Exit::usage, fmt::format("--address {}: this is not a mail address", mailbox.address));
  const auto auth = named<mailboxes::MailboxAuth>(mailbox.auth);
  if (!auth) throw Stop(Exit::usage, fmt::format("--auth {}: it is password or xoauth2", mailbox.auth));
  const auto language = named<Language>(mailbox.language);
  if (!language) throw Stop(Exit::usage, fmt::format("--language {}: it is fr, nl, de or en", mailbox.language));
  require_readable(mailbox);
  Opened opened{place};
  Id<mailboxes::Mailbox> id;
  try {
    id = opened.database->write([&](Transaction& tx) {
      return mailboxes::add_mailbox(
          tx,
          {*address, mailbox.team, on_one_line(mailbox.from_name), mailbox.authserv_id, mailbox.imap, mailbox.smtp,
           whole_path(mailbox.secret_file), *auth, on_one_line(mailbox.move_to), on_one_line(mailbox.type), *language},
          {});
    });
  } catch (const UniqueViolation&) {
    throw Stop(Exit::data_error, fmt::format("{} is a mailbox already", address->text()));
  }
  say_how_it_is_read(opened, mailbox, id);
}

}  // namespace relais::command

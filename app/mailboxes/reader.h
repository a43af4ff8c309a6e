// Reads one mailbox by IMAP for as long as it holds the lease: every mail that comes is kept, and left where it lies
// unless it is to be moved. A mail is kept before the row says that it was read, so a kill in between reads it again,
// and its identity makes it one.
#pragma once

#include <map>

#include "dispatch/services.h"
#include "lib/mail/imap.h"
#include "lib/mail/imap_waker.h"
#include "mailboxes/reading.h"

namespace relais::mailboxes {

struct ReaderOptions {
  // How long the server may stay silent.
  std::chrono::seconds patience{30};
  // How long to wait for news before looking anyway; many routers forget a connection that says nothing for longer.
  std::chrono::seconds longest_wait{300};
  // How often to ask a server that cannot tell.
  std::chrono::seconds asks_every{60};
  // After a failure: doubling, up to the longest. Six times as long after a refused sign-in, since servers lock
  // accounts.
  std::chrono::milliseconds first_delay{5'000};
  std::chrono::milliseconds longest_delay{300'000};
  std::chrono::seconds lease{60};
  std::uint64_t longest_mail = 64U << 20U;
};

class MailboxReader {
public:
  MailboxReader(const Services& services, const Lease& lease, const ReaderOptions& options);

  // Until it is woken, or the lease is another's.
  void run(const mail::ImapWaker& waker);
  // At the moment of set-up: connects once and notes from which mail on it is read. Throws mail::ImapError.
  void look_once(const mail::ImapWaker& waker);

private:
  enum class Looks { at_set_up, later };

  void read(const mail::ImapWaker& waker);
  mail::ImapClient connected(const mail::ImapWaker& waker, Looks looks);
  void take_position(mail::ImapClient& client, const mail::ImapFolder& folder, Looks looks);
  std::uint32_t last_uid_before(mail::ImapClient& client, const mail::ImapFolder& folder) const;
  bool came_after_set_up(const mail::ImapMailHead& head) const;
  void rest(mail::ImapClient& client, const mail::ImapWaker& waker);

  void read_new(mail::ImapClient& client);
  void read_group(mail::ImapClient& client, std::span<const std::uint32_t> uids);
  bool is_wanted(const mail::ImapMailHead& head) const;
  void take_over(mail::ImapClient& client, std::span<const mail::ImapMailHead> heads);
  void take_over_one(mail::ImapClient& client, const mail::ImapMailHead& head);
  void keep(mail::ImapClient& client, std::span<const mail::ImapMailHead> heads);
  void keep_all(std::span<const mail::ImapMail> mails);
  void move_away(mail::ImapClient& client, const std::vector<mail::ImapMail>& mails);
  void leave_empty(mail::ImapClient& client, const std::vector<mail::ImapMail>& mails,
                   std::span<const mail::ImapMailHead> heads);
  void leave(mail::ImapClient* client, const mail::ImapMailHead& head, bool too_large, std::string_view words);
  void passed(std::uint32_t uid);

  void note_success();
  void note_failure(ReadingFailure failure, const std::string& words);
  std::chrono::milliseconds delay() const;

  Services services_;
  Lease lease_;
  ReaderOptions options_;
  NewMailbox set_up_;
  Mailbox mailbox_;
  Position position_;

  ReadingState way_ = ReadingState::told_at_once;
  std::optional<Timestamp> success_noted_at_;
  bool refused_sign_in_ = false;
  int failures_ = 0;
  // After a group that could not be read: which of them it is shows one by one.
  bool one_by_one_ = false;
  std::map<std::uint32_t, int> stumbles_;
};

}  // namespace relais::mailboxes

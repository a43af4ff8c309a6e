// Reads all mailboxes that are read by IMAP, each on a thread of its own, for as long as nobody else does: one that is
// added or changed is noticed within seconds, and what a server that died was reading is taken over.
#pragma once

#include "mailboxes/reader.h"

namespace relais::mailboxes {

class MailboxReaders {
public:
  explicit MailboxReaders(const Services& services, ReaderOptions options = {});
  MailboxReaders(const MailboxReaders&) = delete;
  MailboxReaders& operator=(const MailboxReaders&) = delete;
  ~MailboxReaders();

  void start();
  // Ends every wait at once; a mail at hand is read again later. Others may then read in our place.
  void stop();

private:
  class Threads;
  std::unique_ptr<Threads> threads_;
};

}  // namespace relais::mailboxes

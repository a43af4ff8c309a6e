// A connection to a mail server, open or private, on which every wait ends.
#pragma once

#include <memory>
#include <string>

#include "lib/mail/imap_tls.h"
#include "lib/mail/imap_wait.h"

namespace relais::mail {

class ImapSocket {
public:
  // Throws ImapError, as everything here.
  ImapSocket(const ImapServer& server, const ImapOptions& options);
  ImapSocket(const ImapSocket&) = delete;
  ImapSocket& operator=(const ImapSocket&) = delete;

  void make_private();

  // 0 at the end.
  std::size_t read(char* into, std::size_t most);
  std::size_t write(const char* bytes, std::size_t count);
  // False where the time was over first.
  bool wait_for_data(std::chrono::milliseconds longest);
  int handle() const { return handle_.number; }

private:
  struct Handle {
    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { close(); }
    void close();

    int number = -1;
  };

  void connect_to_any();
  bool try_to_connect(const struct NetworkAddress& address);
  void wait_or_fail(ImapReady ready) const;

  ImapServer server_;
  ImapOptions options_;
  Handle handle_;
  std::string trouble_;
  std::unique_ptr<ImapTls> tls_;
};

}  // namespace relais::mail

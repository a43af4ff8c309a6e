// The private part of a connection: TLS, with a certificate that somebody we trust has given to that very host.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "lib/mail/imap.h"

struct ssl_st;
struct ssl_ctx_st;

namespace relais::mail {

class ImapTls {
public:
  // On a connected socket that does not block. Throws ImapError.
  ImapTls(int handle, const std::string& host, const ImapOptions& options);
  ImapTls(const ImapTls&) = delete;
  ImapTls& operator=(const ImapTls&) = delete;
  ~ImapTls();

  // 0 at the end.
  std::size_t read(char* into, std::size_t most);
  std::size_t write(const char* bytes, std::size_t count);
  // Something has been read from the network that nobody has asked for yet.
  bool has_more() const;

private:
  struct Free {
    void operator()(ssl_st* tls) const;
    void operator()(ssl_ctx_st* context) const;
  };

  void shake_hands();
  // After an incomplete step: waits for the network, or throws. False at the end of the connection.
  bool wait_after(int result);

  int handle_;
  ImapOptions options_;
  std::unique_ptr<ssl_ctx_st, Free> context_;
  std::unique_ptr<ssl_st, Free> tls_;
};

}  // namespace relais::mail

// Our socket as libetpan reads and writes it. What goes wrong in the middle is kept, since no exception may pass
// through a library of C.
#pragma once

#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "lib/mail/imap_socket.h"

struct _mailstream;
struct _mailstream_low;

namespace relais::mail {

class ImapStream {
public:
  ImapStream(const ImapServer& server, const ImapOptions& options) : socket_(server, options) {}

  // For libetpan, which closes and frees it; this object must live longer.
  _mailstream* for_library();

  ImapSocket& socket() { return socket_; }

  // So many bytes may come until it is said anew; more is trouble. No server can then fill our memory.
  void allow(std::uint64_t bytes) { allowed_ = bytes; }
  // Throws what went wrong meanwhile, if anything did.
  void throw_trouble() const;

  // The last whole line that the server said, without what marks it as an answer: "[AUTHENTICATIONFAILED] Wrong".
  std::string words() const;

private:
  friend struct ImapDriver;

  std::ptrdiff_t read(char* into, std::size_t most);
  std::ptrdiff_t write(const char* bytes, std::size_t count);
  void remember(std::string_view bytes);
  std::string farewell() const;

  ImapSocket socket_;
  std::exception_ptr trouble_;
  std::uint64_t allowed_ = 0;
  std::string line_;
  std::string last_line_;
};

}  // namespace relais::mail

#include "lib/mail/imap_socket.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "lib/mail/imap_addresses.h"

namespace relais::mail {
namespace {

std::string in_words(int error) { return std::generic_category().message(error); }

bool would_wait(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

}  // namespace

ImapSocket::ImapSocket(const ImapServer& server, const ImapOptions& options) : server_(server), options_(options) {
  connect_to_any();
  if (server.privacy == ImapPrivacy::tls) make_private();
}

void ImapSocket::Handle::close() {
  if (number >= 0) ::close(number);
  number = -1;
}

void ImapSocket::connect_to_any() {
  for (const auto& address : addresses_of(server_.host, server_.port, options_)) {
    if (try_to_connect(address)) return;
  }
  throw ImapError(ImapFailure::unreachable, fmt::format("{}:{}: {}", server_.host, server_.port, trouble_));
}

bool ImapSocket::try_to_connect(const NetworkAddress& address) {
  handle_.close();
  handle_.number = ::socket(address.address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const auto* place = reinterpret_cast<const sockaddr*>(&address.address);
  int error = handle_.number >= 0 && ::connect(handle_.number, place, address.length) == 0 ? 0 : errno;
  if (error == EINPROGRESS) {
    error = ETIMEDOUT;
    socklen_t size = sizeof error;
    if (wait_until(ImapReady::to_write, handle_.number, options_.wake, options_.patience)) {
      ::getsockopt(handle_.number, SOL_SOCKET, SO_ERROR, &error, &size);
    }
  }
  trouble_ = in_words(error);
  const int yes = 1;
  if (error == 0) ::setsockopt(handle_.number, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
  return error == 0;
}

void ImapSocket::make_private() { tls_ = std::make_unique<ImapTls>(handle_.number, server_.host, options_); }

void ImapSocket::wait_or_fail(ImapReady ready) const {
  if (wait_until(ready, handle_.number, options_.wake, options_.patience)) return;
  throw ImapError(ImapFailure::unreachable,
                  fmt::format("the server said nothing for {} seconds", options_.patience.count()));
}

std::size_t ImapSocket::read(char* into, std::size_t most) {
  if (tls_) return tls_->read(into, most);
  for (;;) {
    const auto count = ::recv(handle_.number, into, most, 0);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (!would_wait(errno)) throw ImapError(ImapFailure::unreachable, in_words(errno));
    wait_or_fail(ImapReady::to_read);
  }
}

std::size_t ImapSocket::write(const char* bytes, std::size_t count) {
  if (tls_) return tls_->write(bytes, count);
  for (;;) {
    const auto written = ::send(handle_.number, bytes, count, MSG_NOSIGNAL);
    if (written >= 0) return static_cast<std::size_t>(written);
    if (!would_wait(errno)) throw ImapError(ImapFailure::unreachable, in_words(errno));
    wait_or_fail(ImapReady::to_write);
  }
}

bool ImapSocket::wait_for_data(std::chrono::milliseconds longest) {
  if (tls_ && tls_->has_more()) return true;
  return wait_until(ImapReady::to_read, handle_.number, options_.wake, longest);
}

}  // namespace relais::mail
